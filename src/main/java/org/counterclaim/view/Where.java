package org.counterclaim.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The condition of a query: fixed words of SQL, and values as parameters. */
record Where(String sql, List<@Nullable Object> values) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Where of(FindingQuery q) {
        List<String> conditions = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        if (!q.relation().isEmpty()) {
            conditions.add("f.relation = ?");
            values.add(lower(q.relation()));
        }
        if (!q.kind().isEmpty()) {
            conditions.add("f.kind = ?");
            values.add(lower(q.kind()));
        }
        if (!q.statuses().isEmpty()) {
            conditions.add("f.status IN ("
                    + String.join(", ", Collections.nCopies(q.statuses().size(), "?")) + ")");
            q.statuses().forEach(s -> values.add(lower(s)));
        }
        if (!q.outlet().isEmpty()) {
            conditions.add("f.id IN (SELECT finding FROM side WHERE outlet = ?)");
            values.add(q.outlet());
        }
        if (!q.actor().isEmpty()) {
            conditions.add("f.id IN (SELECT finding FROM voice WHERE actor = ?)");
            values.add(q.actor());
        }
        if (!q.against().isEmpty()) {
            conditions.add("f.id IN (SELECT finding FROM side WHERE holder = ?)");
            values.add(q.against());
        }
        if (!q.dossier().isEmpty()) {
            conditions.add("f.event = (SELECT event FROM dossier WHERE id = ?)");
            values.add(q.dossier());
        }
        if (q.from() != null) {
            conditions.add("f.said_at >= ?");
            values.add(q.from().toEpochMilli());
        }
        if (q.to() != null) {
            conditions.add("f.said_at < ?");
            values.add(q.to().toEpochMilli());
        }
        if (q.score() > 0) {
            conditions.add("f.score >= ?");
            values.add(q.score());
        }
        if (!q.text().isBlank()) {
            String match = match(q.text());
            conditions.add(match.isEmpty() ? "0" : "f.number IN (SELECT rowid FROM words WHERE words MATCH ?)");
            if (!match.isEmpty()) {
                values.add(match);
            }
        }
        return new Where(conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions), values);
    }

    Where and(String condition) {
        return new Where((sql.isEmpty() ? " WHERE " : sql + " AND ") + condition, values);
    }

    @Nullable
    Object[] parameters(Object... more) {
        List<@Nullable Object> all = new ArrayList<>(values);
        Collections.addAll(all, more);
        return all.toArray();
    }

    /** What a person types, without the operators of the search language: every word, the end of each left open. */
    private static String match(String text) {
        return NO_WORD.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .limit(20)
                .map(word -> '"' + word + "\"*")
                .collect(Collectors.joining(" "));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
