package org.counterclaim.serve;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Side;

/** Findings as lines of CSV (RFC 4180), safe to open in a spreadsheet: text of an article never begins a formula. */
final class Csv {

    static final String HEAD = line(
            "id",
            "version",
            "relation",
            "kind",
            "status",
            "score",
            "rule",
            "summary",
            "explanation",
            "detected_at",
            "event_start",
            "event_end",
            "left_outlet",
            "left_attribution",
            "left_holder",
            "left_position",
            "left_quote",
            "left_published_at",
            "left_url",
            "left_independent_origins",
            "right_outlet",
            "right_attribution",
            "right_holder",
            "right_position",
            "right_quote",
            "right_published_at",
            "right_url",
            "right_independent_origins",
            "note");

    private Csv() {}

    static String line(Contradiction c) {
        Side l = c.left();
        Side r = c.right();
        return line(
                c.id(),
                c.version(),
                word(c.relation()),
                word(c.kind()),
                word(c.status()),
                c.score(),
                c.rule(),
                c.summary(),
                c.explanation(),
                c.detectedAt(),
                c.eventTime().start(),
                c.eventTime().end(),
                l.outlet().domain(),
                l.attribution(),
                l.holder(),
                l.position(),
                l.quote(),
                l.publishedAt(),
                l.url(),
                l.independentOrigins(),
                r.outlet().domain(),
                r.attribution(),
                r.holder(),
                r.position(),
                r.quote(),
                r.publishedAt(),
                r.url(),
                r.independentOrigins(),
                c.note());
    }

    private static String line(@org.jspecify.annotations.Nullable Object... values) {
        return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static String word(@org.jspecify.annotations.Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
