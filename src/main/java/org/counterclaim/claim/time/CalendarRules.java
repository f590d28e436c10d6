package org.counterclaim.claim.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.counterclaim.claim.time.Anchor.Direction;
import org.jspecify.annotations.Nullable;

/** Dates, months, years and weekdays: "May 3, 2024", "the 14th", "in September", "last Monday". */
final class CalendarRules {

    private static final int PAST_REACH = 300;
    private static final int FUTURE_REACH = 65;

    private CalendarRules() {}

    static List<TimeRule> all() {
        return List.of(
                TimeRule.of(
                        "(?:<W> ,? ?)?<D> (?:of )?<M> ?,? <Y>", (m, a) -> dated(m.group(4), m.group(3), m.group(2))),
                TimeRule.of("(?:<W> ,? ?)?<M> <D> ?,? <Y>", (m, a) -> dated(m.group(4), m.group(2), m.group(3))),
                TimeRule.of(
                        "<M> <D> (?:-|\u2013|to|through|and) <D>(?: ,? ?<Y>)?",
                        (m, a) -> range(a, m.group(1), m.group(2), m.group(3), m.group(4))),
                TimeRule.of(
                        "<D> (?:-|\u2013|to|and) <D> (?:of )?<M>(?: ,? ?<Y>)?",
                        (m, a) -> range(a, m.group(3), m.group(1), m.group(2), m.group(4))),
                TimeRule.of("(?:<W> ,? ?)?(?:the )?<D> (?:of )?<M>", (m, a) -> near(a, m.group(3), m.group(2))),
                TimeRule.of("(?:<W> ,? ?)?<M> (?:the )?<D>", (m, a) -> near(a, m.group(2), m.group(3))),
                TimeRule.of(
                        "<Y>-(\\d\\d)-(\\d\\d)", (m, a) -> dated(m.group(1), Integer.parseInt(m.group(2)), m.group(3))),
                TimeRule.of(
                        "(?:<PART>)?<M> (?:of |, )?<Y>",
                        (m, a) -> part(m.group(1), monthOf(Integer.parseInt(m.group(3)), m.group(2)))),
                TimeRule.of(
                        "mid-<M>(?: ,? ?<Y>)?",
                        (m, a) -> part(
                                "mid",
                                m.group(2) == null
                                        ? month(a, m.group(1))
                                        : monthOf(Integer.parseInt(m.group(2)), m.group(1)))),
                TimeRule.of(
                        "(?:<PART>|the (?:start|beginning|end) of )?(?:this )?<M>",
                        (m, a) -> part(m.group(1), month(a, m.group(2)))),
                TimeRule.of("last <M>", (m, a) -> lastMonth(a, m.group(1))),
                TimeRule.of("next <M>", (m, a) -> month(new Anchor(a.day().plusDays(1), Direction.FUTURE), m.group(1))),
                TimeRule.of("(?:<PART>)?<Y>", (m, a) -> part(m.group(1), Period.year(Integer.parseInt(m.group(2))))),
                TimeRule.of(
                        "(?:the )?(?:<PART>)?(?:the )?((?:1[89]|20)\\d0)s",
                        (m, a) -> part(m.group(1), decade(m.group(2)))),
                TimeRule.of("on the ([0-3]?\\d)(?:st|nd|rd|th)", (m, a) -> dayOfMonth(a, m.group(1))),
                TimeRule.of(
                        "(?:the )?last <W>(?: (?:morning|afternoon|evening|night))?",
                        (m, a) -> Period.day(a.day().with(TemporalAdjusters.previous(TimeWords.weekday(m.group(1)))))),
                TimeRule.of(
                        "(?:next|this coming) <W>(?: (?:morning|afternoon|evening|night))?",
                        (m, a) -> Period.day(a.day().with(TemporalAdjusters.next(TimeWords.weekday(m.group(1)))))),
                TimeRule.of(
                        "(?:<W> last week|last week(?: on| 's)? <W>)",
                        (m, a) -> weekday(a, -1, m.group(1) == null ? m.group(2) : m.group(1))),
                TimeRule.of(
                        "(?:<W> (?:of )?next week|next week(?: on)? <W>)",
                        (m, a) -> weekday(a, 1, m.group(1) == null ? m.group(2) : m.group(1))),
                TimeRule.of(
                        "(?:<W> (?:of )?this week|this week(?: on)? <W>)",
                        (m, a) -> weekday(a, 0, m.group(1) == null ? m.group(2) : m.group(1))),
                TimeRule.of("<W> (?:and|or|to|through|-|\u2013) <W>", (m, a) -> weekdays(a, m.group(1), m.group(2))),
                TimeRule.of(
                        "(?:early |late |earlier |later )?(?:this )?<W>(?: (?:morning|afternoon|evening|night|lunchtime))?",
                        (m, a) -> Period.day(weekday(a, TimeWords.weekday(m.group(1))))),
                TimeRule.of("new year 's day", (m, a) -> near(a, "jan", "1")),
                TimeRule.of("new year 's eve", (m, a) -> near(a, "dec", "31")),
                TimeRule.of("christmas eve", (m, a) -> near(a, "dec", "24")),
                TimeRule.of("christmas day", (m, a) -> near(a, "dec", "25")),
                TimeRule.of("boxing day", (m, a) -> near(a, "dec", "26")));
    }

    private static Period part(@Nullable String part, Period whole) {
        return part == null ? whole : whole.part(part);
    }

    private static @Nullable Period dated(String year, String month, String day) {
        return dated(year, TimeWords.month(month), day);
    }

    private static @Nullable Period dated(String year, int month, String day) {
        LocalDate date = TimeWords.date(Integer.parseInt(year), month, TimeWords.number(day));
        return date == null ? null : Period.day(date);
    }

    /** A date without a year: the year that brings it near to the publication, on the side that the clause speaks of. */
    private static @Nullable Period near(Anchor a, String month, String day) {
        LocalDate best = nearest(a, TimeWords.month(month), TimeWords.number(day));
        return best == null ? null : Period.day(best);
    }

    private static @Nullable LocalDate nearest(Anchor a, int month, int day) {
        int before = a.future() ? FUTURE_REACH : PAST_REACH;
        for (int year = a.day().getYear() - 1; year <= a.day().getYear() + 1; year++) {
            LocalDate date = TimeWords.date(year, month, day);
            long days = date == null ? Long.MIN_VALUE : ChronoUnit.DAYS.between(a.day(), date);
            if (date != null && days > -before && days <= 365 - before) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable Period range(Anchor a, String month, String from, String to, @Nullable String year) {
        int m = TimeWords.month(month);
        LocalDate first = year == null
                ? nearest(a, m, TimeWords.number(from))
                : TimeWords.date(Integer.parseInt(year), m, TimeWords.number(from));
        LocalDate last = first == null ? null : TimeWords.date(first.getYear(), m, TimeWords.number(to));
        return first == null || last == null || last.isBefore(first) ? null : new Period(first, last.plusDays(1));
    }

    private static Period monthOf(int year, String month) {
        return Period.month(LocalDate.of(year, TimeWords.month(month), 1));
    }

    private static Period month(Anchor a, String word) {
        int month = TimeWords.month(word);
        int here = a.day().getMonthValue();
        int year = a.day().getYear();
        if (a.future() && month < here) {
            year++;
        } else if (!a.future() && month > here) {
            year--;
        }
        return Period.month(LocalDate.of(year, month, 1));
    }

    /** "Last May" in June is this year's, in April it is last year's; in May it is last year's too. */
    private static Period lastMonth(Anchor a, String word) {
        int month = TimeWords.month(word);
        int year = a.day().getYear() - (month >= a.day().getMonthValue() ? 1 : 0);
        return Period.month(LocalDate.of(year, month, 1));
    }

    private static Period decade(String first) {
        int year = Integer.parseInt(first);
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 10, 1, 1));
    }

    private static @Nullable Period dayOfMonth(Anchor a, String day) {
        int n = TimeWords.number(day);
        LocalDate here = a.day();
        if (!a.future() && n > here.getDayOfMonth()) {
            here = here.minusMonths(1);
        } else if (a.future() && n < here.getDayOfMonth()) {
            here = here.plusMonths(1);
        }
        LocalDate date = TimeWords.date(here.getYear(), here.getMonthValue(), n);
        return date == null ? null : Period.day(date);
    }

    private static Period weekday(Anchor a, int weeks, String day) {
        return Period.day(a.day().plusWeeks(weeks).with(TimeWords.weekday(day)));
    }

    private static LocalDate weekday(Anchor a, DayOfWeek day) {
        if (a.direction() == Direction.OPEN) {
            LocalDate next = a.day().with(TemporalAdjusters.nextOrSame(day));
            return ChronoUnit.DAYS.between(a.day(), next) <= 3 ? next : next.minusWeeks(1);
        }
        return a.day().with(a.future() ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }

    private static Period weekdays(Anchor a, String first, String last) {
        DayOfWeek from = TimeWords.weekday(first);
        DayOfWeek to = TimeWords.weekday(last);
        if (a.future()) {
            LocalDate start = weekday(a, from);
            return new Period(
                    start, start.with(TemporalAdjusters.nextOrSame(to)).plusDays(1));
        }
        LocalDate end = weekday(a, to);
        return new Period(end.with(TemporalAdjusters.previousOrSame(from)), end.plusDays(1));
    }
}
