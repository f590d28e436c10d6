/**
 * Tells an article's own text from what stands around it on a page: menus, notices, teasers, captions, readers' comments.
 * Works on the plain body alone and never changes it, so that offsets stay what they are.
 */
@NullMarked
package org.counterclaim.claim.boilerplate;

import org.jspecify.annotations.NullMarked;
