package org.counterclaim.claim.time;

import java.time.LocalDate;

/**
 * What a time expression is read against.
 *
 * @param day day of publication, UTC
 */
record Anchor(LocalDate day, Direction direction) {

    /** Whether the clause speaks of what was or of what is to come. */
    enum Direction {
        PAST,
        FUTURE,
        /** Of either: "said it could be reached on Monday". */
        OPEN
    }

    boolean future() {
        return direction == Direction.FUTURE;
    }
}
