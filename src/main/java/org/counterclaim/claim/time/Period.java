package org.counterclaim.claim.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.counterclaim.model.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Whole days, half-open; null where open. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Nothing is known. */
    static final Period UNKNOWN = new Period(null, null);

    static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    static Period month(LocalDate anyDay) {
        LocalDate first = anyDay.withDayOfMonth(1);
        return new Period(first, first.plusMonths(1));
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** Monday to Sunday. */
    static Period week(LocalDate anyDay) {
        LocalDate monday = anyDay.minusDays(anyDay.getDayOfWeek().getValue() - 1L);
        return new Period(monday, monday.plusDays(7));
    }

    /** Its first, middle or last third: early May. */
    Period part(String word) {
        if (from == null || to == null) {
            return this;
        }
        long days = to.toEpochDay() - from.toEpochDay();
        return switch (word) {
            case "early" -> new Period(from, from.plusDays(Math.max(1, (days + 1) * 2 / 5)));
            case "mid", "middle" -> new Period(from.plusDays(days / 4), to.minusDays(days / 4));
            case "late" -> new Period(from.plusDays(days * 3 / 5), to);
            default -> this;
        };
    }

    TimeSpan span(String text) {
        return new TimeSpan(
                from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to == null ? null : to.atStartOfDay(ZoneOffset.UTC).toInstant(),
                text);
    }
}
