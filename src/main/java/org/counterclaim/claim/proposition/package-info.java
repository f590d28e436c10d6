/**
 * From verbs and event nouns to propositions: event type, participants in their roles, place, time, quantities. Knows nothing
 * of who says it or whether it is so.
 */
@NullMarked
package org.counterclaim.claim.proposition;

import org.jspecify.annotations.NullMarked;
