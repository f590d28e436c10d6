/**
 * The rules, one small class each: what it takes for two claims of one event to contradict, update or support each other.
 */
@NullMarked
package org.counterclaim.compare.rule;

import org.jspecify.annotations.NullMarked;
