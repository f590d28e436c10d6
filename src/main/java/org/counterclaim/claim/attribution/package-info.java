/**
 * Attribution: which words of an article are whose. Finds reporting verbs and nouns, "according to", names before a colon
 * and quotes, with their sources and what they cover (after PolNeAR and PARC: source, cue, content).
 */
@NullMarked
package org.counterclaim.claim.attribution;

import org.jspecify.annotations.NullMarked;
