package org.counterclaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxReaderTest {

    private static OnnxReader reader;

    @BeforeAll
    static void load() {
        reader = OnnxReader.shipped();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void shouldReadWhoDidWhatWhenAsked() {
        Sentence s = only("The Kremlin denied that President Anton Berg had spoken to the envoy in Geneva.");
        Token denied = token(s, "denied");
        Token spoken = token(s, "spoken");

        assertThat(denied.head()).isEqualTo(-1);
        assertThat(denied.lemma()).isEqualTo("deny");
        assertThat(s.child(denied.index(), "nsubj")).map(Token::form).contains("Kremlin");
        assertThat(s.child(denied.index(), "ccomp")).contains(spoken);
        assertThat(s.frame(spoken.index()).orElseThrow().roles())
                .contains(new Frame.RoleFiller("A0", token(s, "Berg").index()));
        assertThat(s.name(token(s, "Berg").index())).map(NamedSpan::type).contains("PERSON");
        assertThat(s.name(token(s, "Geneva").index())).map(NamedSpan::type).contains("GPE");
    }

    @Test
    void shouldNameASurnameLikeItsFullNameWhenTheTextGivesBoth() {
        List<Sentence> sentences = reader.read("""
                Okonjo gains as rivals falter

                Senator Mary Okonjo won the primary in Delmar on Tuesday. Okonjo thanked her voters.
                For Okonjo's rivals, the night was long. Berg and Okonjo meet again in June.
                """);

        assertThat(sentences)
                .filteredOn(s -> s.text().contains("Okonjo"))
                .hasSize(5)
                .allSatisfy(s -> assertThat(s.name(token(s, "Okonjo").index()))
                        .map(NamedSpan::type)
                        .contains("PERSON"));
    }

    @Test
    void shouldReadTypographicMarksAsPlainOnes() {
        Sentence s = only("“We didn’t sign it,” the minister said.");

        assertThat(token(s, "n’t").lemma()).isEqualTo("not");
        assertThat(token(s, "n’t").relation()).isEqualTo("neg");
        assertThat(s.words(0, 4)).isEqualTo("“We didn’t");
        assertThat(s.token(s.size() - 2).form()).isEqualTo("said");
    }

    @Test
    void shouldReadAShoutedHeadlineLikeAnyOther() {
        Sentence s = only("ARMY SHOOTS DOWN TWO DRONES NEAR BORDER");

        assertThat(s.verbLemma(token(s, "SHOOTS").index())).isEqualTo("shoot down");
        assertThat(s.child(token(s, "SHOOTS").index(), "nsubj"))
                .map(Token::form)
                .contains("ARMY");
    }

    @Test
    void shouldCountOffsetsInTheTextThatWasGiven() {
        String text = "😀 “Prices rose,” it’s said.\r\n\r\n\tThe fed\u00aderal bank — in\u200b Bern — didn’t comment.";

        for (Sentence s : reader.read(text)) {
            for (Token t : s.tokens()) {
                assertThat(text.substring(t.start(), t.end())).isEqualTo(t.form());
                assertThat(t.form()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t\r\n",
                "\u0000\u0001\u0002",
                "\u0000a\u0000b\u0000",
                "\u202eevil\u202c \u200f text",
                "\ud800 lone \udfff surrogates \ud83d",
                "👩‍👩‍👧 🇩🇪 ✈️",
                "中文没有空格。还有一句。",
                "....................",
                "\"\"\"\"''''((((",
                "http://",
                "@ # $ %",
                "a.b.c.d.e.f.g."
            })
    void shouldReadAnythingWithoutFailing(String text) {
        for (Sentence s : reader.read(text)) {
            assertThat(s.size()).isPositive();
            assertThat(s.tokens()).filteredOn(t -> t.head() < 0).hasSize(1);
        }
    }

    @Test
    void shouldFindNoSentencesWhenThereAreNoWords() {
        assertThat(reader.read("")).isEmpty();
        assertThat(reader.read(" \u0000\n\u200b ")).isEmpty();
    }

    @Test
    void shouldStayInBoundsWhenABodyHasNoFullStop() {
        String text = "and the harbour town of Velm " + "was said to be calm and ".repeat(400);

        List<Sentence> sentences = reader.read(text);

        assertThat(sentences).allMatch(s -> s.size() <= Language.LONGEST);
        assertThat(sentences.stream().mapToInt(Sentence::size).sum()).isEqualTo(6 + 400 * 6);
    }

    @Test
    void shouldStayInBoundsWhenWordsHaveManyPieces() {
        String word = "ξ⁂xqz".repeat(20);

        assertThat(reader.read((word + " ").repeat(200))).isNotEmpty();
        assertThat(reader.read("x".repeat(200_000))).hasSize(1);
    }

    @Test
    void shouldReadTheSameWhenThreadsShareTheReader() throws Exception {
        String text = "The court rejected the appeal on Monday. Ms. Lind, 43, won 52 percent of the vote.\n".repeat(6);
        List<List<Token>> expected = tokens(text);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<List<Token>>>> all = IntStream.range(0, 9)
                    .mapToObj(i -> threads.submit(() -> tokens(text)))
                    .toList();
            for (Future<List<List<Token>>> one : all) {
                assertThat(one.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<List<Token>> tokens(String text) {
        return reader.read(text).stream().map(Sentence::tokens).toList();
    }

    private static Sentence only(String text) {
        List<Sentence> sentences = reader.read(text);
        assertThat(sentences).hasSize(1);
        return sentences.get(0);
    }

    private static Token token(Sentence s, String form) {
        return s.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }
}
