package org.counterclaim.claim.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.counterclaim.claim.Examples;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeReaderTest {

    private static final TimeReader READER = new TimeReader();

    static List<String[]> examples() {
        return Examples.of("time.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldTellWhenTheEventWasWhenItsClauseSays(String sentence, String published, String predicate, String when) {
        Sentence s = Examples.sentence(sentence);
        int token = s.tokens().stream()
                .filter(t -> t.form().equals(predicate))
                .findFirst()
                .map(Token::index)
                .orElseThrow();
        Instant at = LocalDate.parse(published).atTime(15, 0).toInstant(ZoneOffset.UTC);
        assertThat(shown(READER.of(s, token, at))).as(sentence).isEqualTo(when);
    }

    private static String shown(TimeSpan t) {
        if (!t.isKnown()) {
            return "?";
        }
        if (t.start() != null
                && t.end() != null
                && Duration.between(t.start(), t.end()).equals(Duration.ofDays(1))) {
            return day(t.start());
        }
        return day(t.start()) + "/" + day(t.end());
    }

    private static String day(@Nullable Instant t) {
        return t == null ? "" : LocalDate.ofInstant(t, ZoneOffset.UTC).toString();
    }
}
