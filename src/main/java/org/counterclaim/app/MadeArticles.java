package org.counterclaim.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles for benchmarks that are given none: the samples, told in rounds. They come as news does, oldest first and close in
 * time, so that what one says meets what others have said.
 */
final class MadeArticles {

    /** As much as a few outlets bring; thousands of articles then lie within the horizon. */
    static final Duration APART = Duration.ofMinutes(10);

    private MadeArticles() {}

    /** The same ones each time. The last is dated as the last of the samples: none may lie ahead of the clock. */
    static List<OwnForm> of(int count) {
        List<OwnForm> samples = Samples.all();
        Instant last = samples.get(samples.size() - 1).publishedAt();
        List<OwnForm> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            OwnForm sample = samples.get(i % samples.size());
            made.add(sample.moved(
                    sample.id() + "-" + i / samples.size(), last.minus(APART.multipliedBy(count - 1L - i))));
        }
        return made;
    }
}
