package org.counterclaim.view;

import java.time.Duration;

/** Keeps a view from growing for ever: takes away what is too old, a little at a time, so that nobody waits for it. */
final class Forgetting {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 2_000;

    private final View view;
    private final Duration keep;
    private long next;

    /** @param keep how long something is kept; zero for ever */
    Forgetting(View view, Duration keep) {
        this.view = view;
        this.keep = keep;
    }

    /**
     * To be called between two batches of records.
     *
     * @param now milliseconds since 1970
     */
    void step(long now) {
        if (!keep.isZero() && now >= next && view.forget(keep, AT_ONCE) == 0) {
            next = now + PAUSE.toMillis();
        }
    }
}
