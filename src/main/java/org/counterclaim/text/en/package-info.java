/** English: how sentences and words are split, and base forms. */
@NullMarked
package org.counterclaim.text.en;

import org.jspecify.annotations.NullMarked;
