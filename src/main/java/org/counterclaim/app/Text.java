package org.counterclaim.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of articles made fit for a terminal. */
final class Text {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Text() {}

    /** Without control and direction marks, which could move the cursor or turn text round; white space becomes one space. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
    }

    /** Broken at spaces into lines of at most {@code width} characters, each after the indent. */
    static List<String> wrapped(String text, String indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : plain(text).split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** {@code CAUSE_AGENT} becomes {@code cause agent}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
