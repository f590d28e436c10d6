package org.counterclaim.claim.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weeks, months, quarters, seasons and years by name: "earlier last week", "the third quarter", "this summer". */
final class PeriodRules {

    private static final int QUARTER = 3;
    private static final int HALF = 6;

    private PeriodRules() {}

    static List<TimeRule> all() {
        String when = "(?:(earlier|early|late|later|mid)(?: in)? )?";
        return List.of(
                TimeRule.of(
                        when
                                + "(?:in |during )?(last|this|next|this past|this coming|the coming|the past|the previous) (week|month|year|decade)",
                        (m, a) -> named(a, m.group(1), m.group(2), m.group(3))),
                TimeRule.of(
                        "(?:at |by |towards? )?the (end|start|beginning|middle) of (?:the|this|last|next) (week|month|year)",
                        (m, a) -> edge(a, m.group(), m.group(1), m.group(2))),
                TimeRule.of("so far this (week|month|year)", (m, a) -> named(a, "earlier", "this", m.group(1))),
                TimeRule.of(
                        "(?:(early|late|mid)-? )?(?:in |during |over )?(?:the )?(last|this|next|this past|this coming)? ?<S>(?: (?:of )?<Y>)?",
                        (m, a) -> season(a, m.group(1), m.group(2), m.group(3), m.group(4))),
                TimeRule.of(
                        "(?:in |during |for )?(?:the )?(first|second|third|fourth|last|final)[- ](?:- )?quarter(?: (?:of )?(?:<Y>|(this|last) year))?",
                        (m, a) -> quarter(a, m.group(1), m.group(2), m.group(3))),
                TimeRule.of(
                        "(?:in )?q([1-4])(?: (?:of )?<Y>)?",
                        (m, a) -> part(a, Integer.parseInt(m.group(1)), QUARTER, m.group(2), null)),
                TimeRule.of(
                        "(?:in |during |for )?(?:the )?(first|second) half of (?:<Y>|(this|last|the) year)",
                        (m, a) -> part(a, m.group(1).equals("first") ? 1 : 2, HALF, m.group(2), m.group(3))),
                TimeRule.of(
                        "h([12])(?: (?:of )?<Y>)",
                        (m, a) -> part(a, Integer.parseInt(m.group(1)), HALF, m.group(2), null)),
                TimeRule.of("(?:last|this|the current|the previous) quarter", (m, a) -> relativeQuarter(a, m.group())));
    }

    private static Period named(Anchor a, @Nullable String when, String which, String unit) {
        int step = which.equals("last") || which.endsWith("past") || which.endsWith("previous")
                ? -1
                : which.equals("next") || which.endsWith("coming") ? 1 : 0;
        LocalDate day = TimeWords.moved(a.day(), unit, step);
        Period whole = whole(day, unit);
        if (when == null) {
            return whole;
        }
        if (step == 0 && when.equals("earlier")) {
            return new Period(whole.from(), a.day().plusDays(1));
        }
        if (step == 0 && when.equals("later")) {
            return new Period(a.day(), whole.to());
        }
        return whole.part(when);
    }

    private static Period whole(LocalDate day, String unit) {
        return switch (unit) {
            case "week" -> Period.week(day);
            case "month" -> Period.month(day);
            case "year" -> Period.year(day.getYear());
            default -> {
                int first = day.getYear() / 10 * 10;
                yield new Period(LocalDate.of(first, 1, 1), LocalDate.of(first + 10, 1, 1));
            }
        };
    }

    private static Period edge(Anchor a, String words, String edge, String unit) {
        int step = words.contains(" last ") ? -1 : words.contains(" next ") ? 1 : 0;
        Period whole = whole(TimeWords.moved(a.day(), unit, step), unit);
        return whole.part(edge.equals("end") ? "late" : edge.equals("middle") ? "mid" : "early");
    }

    /** By the months of the northern half of the world; winter is named after the year it begins in. */
    private static @Nullable Period season(
            Anchor a, @Nullable String part, @Nullable String which, String name, @Nullable String year) {
        if (year == null && which == null && name.equals("fall")) {
            return null; // mostly the verb
        }
        int month =
                switch (name) {
                    case "spring" -> 3;
                    case "summer" -> 6;
                    case "winter" -> 12;
                    default -> 9;
                };
        if (year == null && which == null) {
            return null; // "in summer" may be any
        }
        LocalDate start = LocalDate.of(year == null ? a.day().getYear() : Integer.parseInt(year), month, 1);
        if (year == null) {
            start = relative(a, start, which);
        }
        Period whole = new Period(start, start.plusMonths(QUARTER));
        return part == null ? whole : whole.part(part);
    }

    private static LocalDate relative(Anchor a, LocalDate start, @Nullable String which) {
        if ("last".equals(which)) {
            LocalDate last = start;
            while (!last.plusMonths(QUARTER).isBefore(a.day())) {
                last = last.minusYears(1);
            }
            return last;
        }
        if ("next".equals(which)) {
            return start.isAfter(a.day()) ? start : start.plusYears(1);
        }
        boolean farAhead = start.isAfter(a.day().plusMonths(HALF + QUARTER));
        return farAhead || !a.future() && start.isAfter(a.day().plusMonths(QUARTER)) ? start.minusYears(1) : start;
    }

    private static Period quarter(Anchor a, String which, @Nullable String year, @Nullable String thisOrLast) {
        int n =
                switch (which) {
                    case "first" -> 1;
                    case "second" -> 2;
                    case "third" -> 3;
                    default -> 4;
                };
        return part(a, n, QUARTER, year, thisOrLast);
    }

    /** A quarter or half without a year is the latest that has begun, or the next to begin. */
    private static Period part(Anchor a, int n, int months, @Nullable String year, @Nullable String thisOrLast) {
        int y = year != null ? Integer.parseInt(year) : a.day().getYear() - ("last".equals(thisOrLast) ? 1 : 0);
        LocalDate start = LocalDate.of(y, 1, 1).plusMonths((long) (n - 1) * months);
        if (year == null && thisOrLast == null && !a.future() && start.isAfter(a.day())) {
            start = start.minusYears(1);
        }
        return new Period(start, start.plusMonths(months));
    }

    private static Period relativeQuarter(Anchor a, String words) {
        int first = (a.day().getMonthValue() - 1) / QUARTER * QUARTER + 1;
        LocalDate start = LocalDate.of(a.day().getYear(), first, 1);
        boolean before = words.startsWith("last") || words.endsWith("previous quarter");
        LocalDate from = before ? start.minusMonths(QUARTER) : start;
        return new Period(from, from.plusMonths(QUARTER));
    }
}
