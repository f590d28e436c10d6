package org.counterclaim.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** How the keys of rows are written, so that the order of rows is the order that the steps need. */
final class RowKey {

    /** Between the parts of a key. Sorts before all that may stand in a part. */
    private static final char SEPARATOR = '\t';

    /** Always as many digits, unlike {@link Instant#toString()}, by which half a second comes before none. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final int DAY = "2026-03-01".length();

    private RowKey() {}

    /** An event key as it may stand in a row's key. */
    static String eventKey(String key) {
        return CONTROL.matcher(key).replaceAll(" ").strip();
    }

    static String of(String... parts) {
        return String.join(String.valueOf(SEPARATOR), parts);
    }

    /** A time that sorts as it passes. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    /** @param part counted from 0 */
    static String part(String key, int part) {
        int from = start(key, part);
        int to = key.indexOf(SEPARATOR, from);
        return to < 0 ? key.substring(from) : key.substring(from, to);
    }

    private static int start(String key, int part) {
        int from = 0;
        for (int i = 0; i < part; i++) {
            from = key.indexOf(SEPARATOR, from) + 1;
        }
        return from;
    }

    /**
     * When the day is over with which a part of a key begins.
     *
     * @param part counted from 0
     */
    static Instant dayEnd(String key, int part) {
        return dayEnd(part(key, part));
    }

    /**
     * @param day e.g. {@code 2026-03-01}; what follows does not count
     * @return long ago for a day of no year from 0 to 9999, which nothing waits for
     */
    static Instant dayEnd(String day) {
        try {
            return LocalDate.parse(day.substring(0, DAY))
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }
}
