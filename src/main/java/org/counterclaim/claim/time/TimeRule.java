package org.counterclaim.claim.time;

import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.claim.time.TimedSpan.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One form of time expression: words in lower case with single spaces, and what they mean.
 *
 * @param meaning null where the match turns out to be no time, such as 31 April
 */
record TimeRule(Pattern form, Kind kind, BiFunction<Matcher, Anchor, @Nullable Period> meaning) {

    static TimeRule of(String form, BiFunction<Matcher, Anchor, @Nullable Period> meaning) {
        return of(form, Kind.POINT, meaning);
    }

    static TimeRule of(String form, Kind kind, BiFunction<Matcher, Anchor, @Nullable Period> meaning) {
        return new TimeRule(Pattern.compile(TimeWords.fill(form) + "(?= |$)"), kind, meaning);
    }
}
