package org.counterclaim.ingest;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Ids;
import org.jspecify.annotations.Nullable;

/** What genre an article's metadata says it has. The names are data: {@code genres.tsv}. */
final class Genres {

    private static final Map<String, String> NAMES = DataFile.pairs("genres.tsv");

    /** Sections stand at the beginning of an address. */
    private static final int SECTION_DEPTH = 3;

    private Genres() {}

    /** Null where none of the names is one of a genre. What says more than that it is news goes first. */
    static @Nullable Genre named(List<String> names) {
        Genre found = null;
        for (String name : names) {
            String genre = NAMES.get(Ids.slug(name).replace("-", ""));
            if (genre != null && (found == null || found == Genre.NEWS)) {
                found = Genre.valueOf(genre);
            }
        }
        return found;
    }

    /** Told by the label in front of a headline or behind it, or by the section in the address. */
    static Genre of(String headline, @Nullable String url) {
        Genre labelled = named(List.of(before(headline), after(headline)));
        if (labelled == null && url != null) {
            labelled = named(sections(url));
        }
        return labelled != null ? labelled : Genre.UNKNOWN;
    }

    private static String before(String headline) {
        int at = headline.indexOf(':');
        int bar = headline.indexOf('|');
        int end = at < 0 ? bar : bar < 0 ? at : Math.min(at, bar);
        return end < 0 ? "" : headline.substring(0, end);
    }

    private static String after(String headline) {
        int at = headline.lastIndexOf('|');
        return at < 0 ? "" : headline.substring(at + 1);
    }

    private static List<String> sections(String url) {
        try {
            String path = URI.create(url.strip()).getPath();
            return path == null
                    ? List.of()
                    : List.of(path.toLowerCase(Locale.ROOT).substring(1).split("/")).stream()
                            .limit(SECTION_DEPTH)
                            .toList();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of();
        }
    }
}
