package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterclaim.model.Relation;
import org.counterclaim.serve.SampleFindings;
import org.junit.jupiter.api.Test;

class FindingTextTest {

    @Test
    void shouldShowBothSidesWithinEightyColumns() {
        String text = new FindingText(false).of(SampleFindings.finding("a"));

        assertThat(text)
                .contains(
                        "CONTRADICTION, denial",
                        "\"the two ministers met on Monday\"",
                        "\"there was no such meeting\"");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).doesNotContain("\u001b");
    }

    @Test
    void shouldColourOnATerminal() {
        assertThat(new FindingText(true).of(SampleFindings.finding("a"))).contains("\u001b[");
    }

    @Test
    void shouldNotLetAnArticleMoveTheCursorOrTurnTextRound() {
        String hostile = "left \u001b[2J\u001b]0;title\u0007 \u202egnorw\u202c @|red painted|@ \u0000 right";

        String text = new FindingText(false).of(SampleFindings.finding("a", Relation.CONTRADICTS, hostile));

        assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007", "\u0000").contains("@|red painted|@");
    }
}
