package org.counterclaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameDecoderTest {

    private static final List<String> LABELS =
            List.of("O", "B-PERSON", "I-PERSON", "L-PERSON", "U-PERSON", "B-ORG", "L-ORG", "U-ORG");
    private final NameDecoder decoder = new NameDecoder(LABELS);

    @Test
    void shouldReadNamesWhenLabelsAreWhole() {
        assertThat(decoder.names(scores("B-PERSON", "I-PERSON", "L-PERSON", "O", "U-ORG")))
                .containsExactly(new NamedSpan("PERSON", 0, 3), new NamedSpan("ORG", 4, 5));
    }

    @Test
    void shouldMendNamesWhenLabelsDoNotFit() {
        float[][] scores = scores("B-PERSON", "L-ORG", "O");
        scores[1][LABELS.indexOf("L-PERSON")] = 0.9f;

        assertThat(decoder.names(scores)).containsExactly(new NamedSpan("PERSON", 0, 2));
        assertThat(decoder.names(scores("O", "L-PERSON"))).allMatch(n -> n.to() <= 2);
        assertThat(decoder.names(scores("O", "B-PERSON"))).allMatch(n -> n.to() <= 2);
    }

    private static float[][] scores(String... labels) {
        float[][] scores = new float[labels.length][LABELS.size()];
        for (int i = 0; i < labels.length; i++) {
            scores[i][LABELS.indexOf(labels[i])] = 1;
        }
        return scores;
    }
}
