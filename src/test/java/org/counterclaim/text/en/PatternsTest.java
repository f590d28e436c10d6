package org.counterclaim.text.en;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.stream.Stream;
import org.counterclaim.claim.boilerplate.BodyCleaner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that make a careless pattern try every way to split them: each takes time in proportion to its length. */
class PatternsTest {

    private static final int LENGTH = 200_000;

    static Stream<String> texts() {
        return Stream.of(
                        "a", " ", "(", "\"", "'", "\u201c", "-", "1,", "1.", "A.", "a.b", "x@", "http://", "--- ",
                        "...", "a\n", "\n", " \n ", "U.S. ", "Mr. ", "$1 ", "\u2019s", "a-", "((a)", "1/", "\t",
                        "\u00a0", "e\u0301")
                .map(piece -> piece.repeat(LENGTH / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldCleanAndSplitAnyTextInTime(String text) {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            new BodyCleaner().clean(text);
            new English().sentences(text);
        });
    }

    @Test
    void shouldNotOverflowTheStack() {
        assertThatCode(() -> new English().sentences("word, ".repeat(LENGTH))).doesNotThrowAnyException();
    }
}
