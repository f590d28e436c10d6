/**
 * The learned pair model behind {@link org.counterclaim.compare.PairModel}. Knows the model, compare and text; what
 * decides knows that interface only.
 */
@NullMarked
package org.counterclaim.learned;

import org.jspecify.annotations.NullMarked;
