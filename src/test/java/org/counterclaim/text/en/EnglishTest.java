package org.counterclaim.text.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.counterclaim.text.Language;
import org.counterclaim.text.Resources;
import org.counterclaim.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {

    private final English english = new English();

    static Stream<String> sentences() {
        return Resources.list(EnglishTest.class, "sentences.txt").stream();
    }

    static Stream<String> tokens() {
        return Resources.list(EnglishTest.class, "tokens.tsv").stream();
    }

    static Stream<String> lemmas() {
        return Resources.list(EnglishTest.class, "lemmas.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldEndSentencesWhereAReaderWould(String line) {
        String text = line.replace(" | ", " ");

        assertThat(String.join(" | ", texts(text))).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void shouldSplitWordsAsTheModelWasTaught(String line) {
        String[] parts = line.split("\t");
        List<String> forms = new ArrayList<>();
        for (Words w : english.sentences(parts[0])) {
            for (int i = 0; i < w.size(); i++) {
                forms.add(w.form(parts[0], i));
            }
        }

        assertThat(String.join(" ", forms)).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @MethodSource("lemmas")
    void shouldFindTheBaseFormOfAWord(String line) {
        String[] parts = line.split("\t");

        assertThat(english.lemma(parts[0], parts[1], "dep", "")).isEqualTo(parts[2]);
    }

    @Test
    void shouldTellHasFromIsByTheTreeWhenAClitic() {
        assertThat(english.lemma("’s", "VBZ", "aux", "VBN")).isEqualTo("have");
        assertThat(english.lemma("’s", "VBZ", "aux", "VBG")).isEqualTo("be");
        assertThat(english.lemma("’s", "VBZ", "root", "")).isEqualTo("be");
    }

    @Test
    void shouldKeepParagraphsApartWhenLinesHaveNoFullStop() {
        String text = "Quake hits the coast\n\nThe quake struck at noon.\n• No one was hurt\n• Two roads are closed";

        assertThat(texts(text))
                .containsExactly(
                        "Quake hits the coast", "The quake struck at noon.", "No one was hurt", "Two roads are closed");
        assertThat(english.sentences(text)).extracting(Words::paragraph).containsExactly(0, 1, 2, 3);
    }

    @Test
    void shouldJoinLinesWhenATextIsWrappedAtAWidth() {
        String text = """
                The council of the northern province said on Tuesday that
                President Amara would visit the three towns that were
                flooded last week, and that no further help was needed
                for now. Residents disagreed.
                """;

        assertThat(texts(text)).hasSize(2).last().isEqualTo("Residents disagreed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OSLO (AP) — ",
                "KYIV, March 3 (Reuters) - ",
                "SALEM, Ore. (AP) — ",
                "GENEVA/LONDON (Reuters) - ",
                "LIMA — "
            })
    void shouldSetTheDatelineApart(String dateline) {
        assertThat(texts(dateline + "The ministers met on Monday."))
                .containsExactly(dateline.strip(), "The ministers met on Monday.");
    }

    @Test
    void shouldTakeNoDatelineFromADashInRunningText() {
        assertThat(texts("The minister — a former judge — resigned.")).hasSize(1);
        assertThat(texts("Acme Corp (Nasdaq: ACME) fell.")).hasSize(1);
    }

    @Test
    void shouldCutASentenceWhenItIsTooLong() {
        String text = "word, ".repeat(1000);

        assertThat(english.sentences(text)).allMatch(w -> w.size() <= Language.LONGEST);
        assertThat(english.sentences(text).stream().mapToInt(Words::size).sum()).isEqualTo(2000);
    }

    @Test
    void shouldHoldEveryCharacterOnceWhenTextIsAnything() {
        Random random = new Random(11);
        String odd = "aZ9 .,'’\"“”?!—-\n\t\u0000\u200f\u202e\u00ad\ud83d\ude00\ud800\udc00\udfff@#&/:$%().…é\u0301中ע½";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(odd.charAt(random.nextInt(odd.length())));
            }
            String t = text.toString();
            int last = 0;
            for (Words w : english.sentences(t)) {
                assertThat(w.size()).isPositive();
                for (int i = 0; i < w.size(); i++) {
                    assertThat(w.starts()[i]).isGreaterThanOrEqualTo(last).isLessThan(w.ends()[i]);
                    for (int c = last; c < w.starts()[i]; c++) {
                        assertThat(Character.isLetterOrDigit(t.charAt(c)) && t.codePointAt(c) < 0x3000)
                                .as("a letter outside every word of %s", t)
                                .isFalse();
                    }
                    last = w.ends()[i];
                }
                assertThat(last).isLessThanOrEqualTo(t.length());
            }
        }
    }

    private List<String> texts(String text) {
        return english.sentences(text).stream()
                .map(w -> text.substring(w.starts()[0], w.ends()[w.size() - 1]))
                .toList();
    }
}
