/** Quantities of a sentence: value, unit, how they are meant and what they count. Knows grammar, actors and the model. */
@NullMarked
package org.counterclaim.claim.quantity;

import org.jspecify.annotations.NullMarked;
