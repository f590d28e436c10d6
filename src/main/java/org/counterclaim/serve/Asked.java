package org.counterclaim.serve;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.view.FindingQuery;
import org.jspecify.annotations.Nullable;

/** What a request asks for. A value that cannot be understood is a mistake that is answered, never passed over. */
record Asked(Context ctx) {

    private static final int MOST_ITEMS = 500;
    private static final int LONGEST = 500;

    FindingQuery findings() {
        return new FindingQuery(
                constant("relation", Relation.values()),
                constant("kind", Kind.values()),
                Arrays.stream(text("status").split(","))
                        .filter(s -> !s.isBlank())
                        .map(s -> constant("status", s.strip(), FindingStatus.values()))
                        .toList(),
                text("outlet"),
                text("actor"),
                text("against"),
                text("dossier"),
                time("from", false),
                time("to", true),
                score(),
                text("q"));
    }

    FindingQuery.Order order() {
        String order = text("sort");
        return order.isEmpty()
                ? FindingQuery.Order.NEWEST
                : FindingQuery.Order.valueOf(
                        constant("sort", FindingQuery.Order.values()).toUpperCase(Locale.ROOT));
    }

    int offset() {
        return number("offset", 0, 0, Integer.MAX_VALUE);
    }

    int limit(int usual) {
        return number("limit", usual, 1, MOST_ITEMS);
    }

    int number(String name, int usual, int least, int most) {
        String value = text(name);
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least) {
            throw new IllegalArgumentException(name + " must be a whole number, " + least + " or more");
        }
        return Math.min(Integer.parseInt(value), most);
    }

    boolean isSet(String name) {
        return text(name).equals("true");
    }

    String text(String name) {
        String value = ctx.queryParam(name);
        if (value == null) {
            return "";
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(name + " is too long");
        }
        return value.strip();
    }

    private String constant(String name, Enum<?>[] all) {
        return text(name).isEmpty() ? "" : constant(name, text(name), all);
    }

    private static String constant(String name, String value, Enum<?>[] all) {
        List<String> words =
                Arrays.stream(all).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
        String word = value.toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new IllegalArgumentException(name + " must be one of " + String.join(", ", words));
        }
        return word;
    }

    /** A day is all of it: as the end of a span it ends with the day. */
    private @Nullable Instant time(String name, boolean end) {
        String value = text(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            if (value.length() == 10) {
                LocalDate day = LocalDate.parse(value);
                return (end ? day.plusDays(1) : day)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " must be a day (2026-03-04) or a time (2026-03-04T09:00:00Z)");
        }
    }

    private double score() {
        String value = text("score");
        if (value.isEmpty()) {
            return 0;
        }
        if (!value.matches("[01](\\.\\d{1,6})?")) {
            throw new IllegalArgumentException("score must be a number from 0 to 1");
        }
        return Double.parseDouble(value);
    }
}
