package org.counterclaim.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A line of a set of pairs.
 *
 * @param gold the set's own label
 */
record LabelledPair(String text, String claim, String gold) {

    /** Pairs of a file whose lines have these three fields. */
    static List<LabelledPair> read(Path file, String text, String claim, String gold) throws IOException {
        return read(file, row -> new LabelledPair(field(row, text), field(row, claim), field(row, gold)));
    }

    static List<LabelledPair> read(Path file, Function<Map<?, ?>, LabelledPair> form) throws IOException {
        List<LabelledPair> pairs = new ArrayList<>();
        for (Map<?, ?> row : Rows.read(file, Map.class)) {
            try {
                pairs.add(form.apply(row));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        return pairs;
    }

    /** A field that must be there, as text. */
    static String field(Map<?, ?> row, String name) {
        Object value = row.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a row has no '" + name + "'");
        }
        return value.toString();
    }
}
