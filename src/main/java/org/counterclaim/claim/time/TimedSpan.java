package org.counterclaim.claim.time;

import org.counterclaim.model.TimeSpan;

/**
 * A time expression of a sentence.
 *
 * @param from index of its first token
 * @param to one past the index of its last token
 * @param time what it means; unknown where only another event would tell
 */
public record TimedSpan(int from, int to, TimeSpan time, Kind kind) {

    /** How the expression places an event. */
    public enum Kind {
        /** Within it: "on Monday", "last week". */
        POINT,
        /** From it on: "since Monday". */
        SINCE,
        /** Up to it: "by Friday", "until May". */
        UNTIL,
        /** How long: "for three days". */
        DURATION,
        /** By another event: "two days later", "the same day". */
        RELATIVE
    }
}
