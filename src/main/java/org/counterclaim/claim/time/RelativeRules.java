package org.counterclaim.claim.time;

import java.time.LocalDate;
import java.util.List;
import org.counterclaim.claim.time.Anchor.Direction;
import org.counterclaim.claim.time.TimedSpan.Kind;
import org.jspecify.annotations.Nullable;

/** Days and stretches counted from the publication: "today", "overnight", "two days ago", "in three weeks". */
final class RelativeRules {

    private static final String DAY_PART = "(?: (?:morning|afternoon|evening|night|lunchtime))?";
    private static final String ROUGHLY = "(?:about |around |nearly |almost |some |roughly |just |barely |only )?";

    private RelativeRules() {}

    static List<TimeRule> all() {
        return List.of(
                TimeRule.of("(?:earlier |early |later |late )?today", (m, a) -> Period.day(a.day())),
                TimeRule.of(
                        "(?:early |late |earlier |later )?(?:this|on the) (?:morning|afternoon|evening)",
                        (m, a) -> m.group().contains("this") ? Period.day(a.day()) : null),
                TimeRule.of("(?:later )?tonight", (m, a) -> days(a, 0, 2)),
                TimeRule.of(
                        "(?:early |late |earlier )?yesterday" + DAY_PART,
                        (m, a) -> Period.day(a.day().minusDays(1))),
                TimeRule.of(
                        "(?:early |late )?tomorrow" + DAY_PART,
                        (m, a) -> Period.day(a.day().plusDays(1))),
                TimeRule.of(
                        "(?:the )?day before yesterday",
                        (m, a) -> Period.day(a.day().minusDays(2))),
                TimeRule.of(
                        "(?:the )?day after tomorrow",
                        (m, a) -> Period.day(a.day().plusDays(2))),
                TimeRule.of("(?:late )?last night|overnight", (m, a) -> a.future() ? days(a, 0, 2) : days(a, -1, 1)),
                TimeRule.of(
                        "(?:(?:over|at|on|during) )?(?:the|this|this past|the past|last) weekend",
                        (m, a) -> weekend(a)),
                TimeRule.of(
                        "(?:over|at|on )?next weekend",
                        (m, a) -> weekend(new Anchor(a.day().plusWeeks(1), Direction.FUTURE))),
                TimeRule.of(ROUGHLY + "<N> <U> ago", (m, a) -> ago(a, m.group(2), TimeWords.number(m.group(1)))),
                TimeRule.of(
                        "(?:more than|over|at least|less than|under) <N> <U> ago|<FEW> <U> ago|(?:years|decades|months|weeks|days|hours|centuries|generations|minutes|moments) ago|long ago|half a <U> ago",
                        (m, a) -> new Period(null, a.day().plusDays(1))),
                TimeRule.of(
                        "(?:in|within|over|during|for) the (?:past|last|previous) (?:<N> )?<U>|the (?:past|last) <N> <U>",
                        RelativeRules::stretch),
                TimeRule.of(
                        "(?:in|within|over|during) the (?:next|coming) (?:<N> )?<U>|the (?:next|coming) <N> <U>",
                        (m, a) -> new Period(
                                a.day(),
                                TimeWords.moved(a.day(), unit(m), count(m)).plusDays(1))),
                TimeRule.of(
                        "(?:in|over|during) (?:the )?(?:recent|past) (?:hours|days|weeks)", (m, a) -> days(a, -60, 1)),
                TimeRule.of(
                        "(?:in|over|during) (?:the )?(?:recent|past) (?:months|years|decades)",
                        (m, a) -> new Period(null, a.day().plusDays(1))),
                TimeRule.of(
                        "(?:in|over|during) (?:the )?coming (?:hours|days|weeks|months|years)",
                        (m, a) -> new Period(a.day(), null)),
                TimeRule.of(
                        "in (?:about |around |just )?<N> <U>(?: 's time|' time| time)?",
                        (m, a) -> inSoMany(a, m.group(2), TimeWords.number(m.group(1)))),
                TimeRule.of("within <N> <U>", Kind.DURATION, (m, a) -> Period.UNKNOWN),
                TimeRule.of("(?:in|within) <FEW> <U>", Kind.DURATION, (m, a) -> Period.UNKNOWN),
                TimeRule.of(
                        "for (?:about |around |nearly |almost |more than |over |at least |some |up to )?(?:<N>|<FEW>) <U>",
                        Kind.DURATION,
                        (m, a) -> Period.UNKNOWN),
                TimeRule.of(
                        "for (?:years|decades|months|weeks|days|hours|centuries|generations)",
                        Kind.DURATION,
                        (m, a) -> Period.UNKNOWN),
                TimeRule.of(
                        ROUGHLY
                                + "(?:<N>|<FEW>|the|that) (?:same |following |next |previous |preceding )?<U> (?:later|earlier|before|after|afterwards?|beforehand|previously|prior)",
                        Kind.RELATIVE,
                        (m, a) -> Period.UNKNOWN),
                TimeRule.of(
                        "(?:hours|days|weeks|months|years|minutes|moments|shortly|soon|long|immediately|decades) (?:later|earlier|before|after|afterwards?)",
                        Kind.RELATIVE,
                        (m, a) -> Period.UNKNOWN),
                TimeRule.of(
                        "(?:on |in )?(?:the|that) (?:same|following|previous|preceding|very) (?:day|night|evening|morning|afternoon|week|month|year|weekend)",
                        Kind.RELATIVE,
                        (m, a) -> Period.UNKNOWN),
                TimeRule.of(
                        "(?:on |in |at )?that (?:day|night|evening|morning|afternoon|week|month|year|weekend|time)",
                        Kind.RELATIVE,
                        (m, a) -> Period.UNKNOWN));
    }

    private static Period days(Anchor a, int from, int to) {
        return new Period(a.day().plusDays(from), a.day().plusDays(to));
    }

    /** Friday evening counts as the weekend in news; a Saturday's "the weekend" is the one that is on. */
    private static Period weekend(Anchor a) {
        LocalDate monday = a.day().minusDays(a.day().getDayOfWeek().getValue() - 1L);
        boolean on = a.day().getDayOfWeek().getValue() >= 6;
        LocalDate saturday = a.future() || on ? monday.plusDays(5) : monday.minusDays(2);
        return new Period(saturday.minusDays(1), saturday.plusDays(2));
    }

    private static Period ago(Anchor a, String unit, int n) {
        LocalDate day = TimeWords.moved(a.day(), unit, -n);
        return switch (unit) {
            case "second", "minute", "hour" -> new Period(day.minusDays(1), day.plusDays(1));
            case "day" -> Period.day(day);
            case "week", "fortnight" -> new Period(day.minusDays(3), day.plusDays(4));
            case "month", "quarter" -> new Period(day.minusDays(16), day.plusDays(16));
            case "year" -> new Period(day.minusMonths(6), day.plusMonths(6));
            default -> new Period(day.minusYears(5), day.plusYears(5));
        };
    }

    private static @Nullable Period inSoMany(Anchor a, String unit, int n) {
        if (!a.future()) {
            return null; // "the third blast in two days" is a stretch, not a date
        }
        LocalDate day = TimeWords.moved(a.day(), unit, n);
        return switch (unit) {
            case "second", "minute", "hour" -> new Period(a.day(), day.plusDays(1));
            case "day" -> Period.day(day);
            case "week", "fortnight" -> new Period(day.minusDays(3), day.plusDays(4));
            case "month", "quarter" -> new Period(day.minusDays(16), day.plusDays(16));
            default -> new Period(day.minusMonths(6), day.plusMonths(6));
        };
    }

    private static Period stretch(java.util.regex.Matcher m, Anchor a) {
        return new Period(TimeWords.moved(a.day(), unit(m), -count(m)), a.day().plusDays(1));
    }

    private static String unit(java.util.regex.Matcher m) {
        String first = m.group(2);
        return first != null ? first : java.util.Objects.requireNonNull(m.group(4));
    }

    private static int count(java.util.regex.Matcher m) {
        String n = m.group(1) != null ? m.group(1) : m.group(3);
        return n == null ? 1 : TimeWords.number(n);
    }
}
