/**
 * The learned pair model behind {@link org.counterclaim.compare.PairModel}. Knows the model, compare and text; nothing
 * that decides depends on it.
 */
@NullMarked
package org.counterclaim.learned;

import org.jspecify.annotations.NullMarked;
