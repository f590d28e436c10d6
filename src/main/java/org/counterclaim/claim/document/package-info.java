/** An article with its grammar: the input of every step of claim extraction. Knows grammar and the model. */
@NullMarked
package org.counterclaim.claim.document;

import org.jspecify.annotations.NullMarked;
