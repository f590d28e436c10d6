package org.counterclaim.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an event took place, as far as its article fixes it (after TIMEX3). Half-open, UTC; a bound that the text leaves
 * open is null.
 *
 * @param text the words that fix it, e.g. "earlier last week"; null where nothing in the text does
 */
public record TimeSpan(
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String text) {

    public static final TimeSpan UNKNOWN = new TimeSpan(null, null, null);

    public boolean isKnown() {
        return start != null || end != null;
    }

    /** Whether both could be one time. True also where one of them is unknown: unknown is not different. */
    public boolean compatible(TimeSpan other) {
        return !(ends(other.start) || other.ends(start));
    }

    /** Whether this lies wholly within the other; false where a bound that it takes is unknown. */
    public boolean within(TimeSpan other) {
        return start != null
                && end != null
                && other.start != null
                && other.end != null
                && !start.isBefore(other.start)
                && !end.isAfter(other.end);
    }

    private boolean ends(@Nullable Instant before) {
        return end != null && before != null && !end.isAfter(before);
    }
}
