package org.counterclaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {

    /** The same words and answers hold for {@code casing} of {@code src/train/casing.py}. */
    @ParameterizedTest
    @CsvSource({
        "minister, SMALL",
        "Minister, CAPITAL",
        "A, CAPITAL",
        "U.S., CAPITALS",
        "NATO, CAPITALS",
        "G7, CAPITAL",
        "McCain, MIXED",
        "iPhone, MIXED",
        "1990s, SMALL",
        "'''s', SMALL",
        "Élysée, CAPITAL",
        "2026, NONE",
        "',', NONE",
        "東京, NONE",
    })
    void tellsHowAWordIsWritten(String word, Casing expected) {
        assertThat(Casing.of(word)).isEqualTo(expected);
    }
}
