/** Numbers in words and digits, for times and quantities alike. Knows grammar only. */
@NullMarked
package org.counterclaim.claim.number;

import org.jspecify.annotations.NullMarked;
