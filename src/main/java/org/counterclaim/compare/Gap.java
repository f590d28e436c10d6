package org.counterclaim.compare;

import java.time.Duration;

/**
 * How much later the second of two sentences was published, as far as a learned model is told: in words that it has learned
 * (src/train/stories.py).
 */
public enum Gap {
    SAME_DAY(0, "the same day"),
    NEXT_DAY(1, "a day later"),
    DAYS(6, "days later"),
    WEEKS(27, "weeks later"),
    MONTHS(300, "months later"),
    YEARS(Long.MAX_VALUE, "years later");

    private final long mostDays;
    private final String words;

    Gap(long mostDays, String words) {
        this.mostDays = mostDays;
        this.words = words;
    }

    public static Gap of(Duration apart) {
        long days = Math.round(apart.toHours() / 24.0);
        for (Gap gap : values()) {
            if (days <= gap.mostDays) {
                return gap;
            }
        }
        return YEARS;
    }

    public String words() {
        return words;
    }
}
