/**
 * Stances: who is for or against what, from verbs and nouns of support and rejection, judgements, warnings, blame and demands.
 */
@NullMarked
package org.counterclaim.claim.stance;

import org.jspecify.annotations.NullMarked;
