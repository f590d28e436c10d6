package org.counterclaim.ingest;

import java.util.List;
import org.counterclaim.model.Genre;
import org.jspecify.annotations.Nullable;

/** What genre an article's metadata says it has. */
final class Genres {

    private Genres() {}

    static @Nullable Genre named(List<String> names) {
        return null;
    }

    static Genre of(String headline, @Nullable String url) {
        return Genre.UNKNOWN;
    }
}
