package org.counterclaim.learned;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterclaim.text.WordPieces;
import org.junit.jupiter.api.Test;

class PassageTest {

    private final Passage passage = new Passage(WordPieces.shipped());

    @Test
    void shouldKeepTheFirstSentenceAndThoseThatShareRareWords() {
        String filler = "The weather has been mild for weeks and people have spent their evenings outside. ".repeat(8);
        String body =
                "The council met on Monday. " + filler + "Its leader denied that the velodrome will close.\n" + filler;

        assertThat(passage.of(body, "Velodrome to close"))
                .startsWith("The council met on Monday.")
                .contains("velodrome will close")
                .satisfies(p -> assertThat(p.split(" ")).hasSizeLessThanOrEqualTo(50));
    }

    @Test
    void shouldTakeTheStartOfATextWithoutSentences() {
        assertThat(passage.of("No comment", "Anything")).isEqualTo("No comment");
        assertThat(passage.of("", "Anything")).isEmpty();
    }
}
