/** Tells an article's own text from menus, teasers, notices and readers' comments that stand in the same body. */
@NullMarked
package org.counterclaim.claim.boilerplate;

import org.jspecify.annotations.NullMarked;
