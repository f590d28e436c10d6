/** Time expressions of a sentence against its publication time, and which event each belongs to. Knows grammar and the model. */
@NullMarked
package org.counterclaim.claim.time;

import org.jspecify.annotations.NullMarked;
