/** Quantities: numbers with their bounds, units and what they count. */
@NullMarked
package org.counterclaim.claim.quantity;

import org.jspecify.annotations.NullMarked;
