package org.counterclaim.compare;

/** How one slot of two statements compares. Unknown is a value of its own: it is neither equal nor different. */
public enum Agreement {
    SAME,
    UNKNOWN,
    DIFFERENT
}
