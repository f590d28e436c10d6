package org.counterclaim.claim.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months, weekdays, numbers and units as expressions write them. */
final class TimeWords {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
    private static final int LATEST_YEAR = 2100;

    private static final Set<String> BEGINNINGS = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "in",
            "on",
            "at",
            "over",
            "during",
            "within",
            "for",
            "by",
            "to",
            "toward",
            "towards",
            "last",
            "next",
            "early",
            "earlier",
            "late",
            "later",
            "mid",
            "middle",
            "today",
            "tonight",
            "yesterday",
            "tomorrow",
            "overnight",
            "day",
            "new",
            "christmas",
            "boxing",
            "about",
            "around",
            "nearly",
            "almost",
            "some",
            "roughly",
            "just",
            "barely",
            "only",
            "more",
            "less",
            "under",
            "several",
            "many",
            "years",
            "decades",
            "months",
            "weeks",
            "days",
            "hours",
            "centuries",
            "generations",
            "minutes",
            "moments",
            "long",
            "half",
            "shortly",
            "soon",
            "immediately",
            "first",
            "second",
            "third",
            "fourth",
            "final",
            "so",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "q1",
            "q2",
            "q3",
            "q4",
            "h1",
            "h2");
    /** Short names for parts of the forms. */
    private static final Map<String, String> PARTS = Map.of(
            "<M>",
            "(january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)",
            "<D>",
            "([0-3]?\\d(?:st|nd|rd|th)?)",
            "<Y>",
            "((?:1[89]|20)\\d\\d)",
            "<W>",
            "(monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                    + "|mon\\.?|tues?\\.?|wed\\.?|thur?s?\\.?|fri\\.?|sat\\.?|sun\\.?)",
            "<N>",
            "(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,4})",
            "<FEW>",
            "(?:several|a few|a couple of|some|many|a number of)",
            "<U>",
            "(second|minute|hour|day|week|fortnight|month|quarter|year|decade)s?",
            "<S>",
            "(spring|summer|autumn|fall|winter)",
            "<PART>",
            "(?:in )?(?:the )?(early|late|mid|middle)(?: (?:of|in))? ?-? ?");

    private static final Pattern DATE_WORD = Pattern.compile(
            "(?:mid-|early-|late-)?(?:" + PARTS.get("<M>") + "|" + PARTS.get("<W>") + "|(?:1[89]|20)\\d\\d)");

    private TimeWords() {}

    static String fill(String form) {
        String filled = form;
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            filled = filled.replace(part.getKey(), part.getValue());
        }
        return filled;
    }

    /** Whether some form begins with this word. */
    static boolean canBegin(String word) {
        return Character.isDigit(word.charAt(0))
                || BEGINNINGS.contains(word)
                || DATE_WORD.matcher(word).matches();
    }

    static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3)) + 1;
    }

    static DayOfWeek weekday(String word) {
        return DayOfWeek.of(DAYS.indexOf(word.substring(0, 3)) + 1);
    }

    static int number(String word) {
        if (word.equals("a") || word.equals("an")) {
            return 1;
        }
        int i = NUMBERS.indexOf(word);
        return i >= 0 ? i : Integer.parseInt(NOT_DIGITS.matcher(word).replaceAll(""));
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year > LATEST_YEAR ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day so many units before or after; hours and less count as the day itself. */
    static LocalDate moved(LocalDate day, String unit, int n) {
        return switch (unit) {
            case "second", "minute" -> day;
            case "hour" -> day.plusDays(n / 24);
            case "day" -> day.plusDays(n);
            case "week" -> day.plusWeeks(n);
            case "fortnight" -> day.plusWeeks(2L * n);
            case "month" -> day.plusMonths(n);
            case "quarter" -> day.plusMonths(3L * n);
            case "decade" -> day.plusYears(10L * n);
            default -> day.plusYears(n);
        };
    }
}
