/** Times: when an event took place, as far as its sentence fixes it against the publication time. */
@NullMarked
package org.counterclaim.claim.time;

import org.jspecify.annotations.NullMarked;
