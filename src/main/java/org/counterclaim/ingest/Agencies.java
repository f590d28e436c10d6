package org.counterclaim.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which news agency an article's byline or dateline names. */
final class Agencies {

    private Agencies() {}

    static Optional<String> named(@Nullable String byline, String body) {
        return Optional.empty();
    }
}
