package org.counterclaim.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.counterclaim.claim.attribution.Attributions;
import org.counterclaim.claim.attribution.Report;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.DocumentReader;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.claim.entity.EntityResolver;
import org.counterclaim.claim.factuality.FactualityReader;
import org.counterclaim.claim.proposition.PropositionReader;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.Argument;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Source;
import org.counterclaim.model.Span;
import org.counterclaim.model.Stance;
import org.counterclaim.model.StatedOrigin;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step by its own file of {@code claims/en}: examples and look-alikes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepExamplesTest {

    private OnnxReader reader;
    private ClaimExtractor extractor;
    private final EntityResolver resolver = new EntityResolver(Actors.shipped());
    private final PropositionReader propositions = new PropositionReader(EventCatalogue.shipped());

    @BeforeAll
    void load() {
        reader = OnnxReader.shipped();
        extractor = new ClaimExtractor(reader, EventCatalogue.shipped(), Actors.shipped());
    }

    @AfterAll
    void close() {
        reader.close();
    }

    static List<String[]> attribution() {
        return Examples.of("attribution.tsv");
    }

    static List<String[]> factuality() {
        return Examples.of("factuality.tsv");
    }

    static List<String[]> coreference() {
        return Examples.of("coreference.tsv");
    }

    static List<String[]> events() {
        return Examples.of("events.tsv");
    }

    static List<String[]> participants() {
        return Examples.of("participants.tsv");
    }

    static List<String[]> headlines() {
        return Examples.of("headlines.tsv");
    }

    static List<String[]> stances() {
        return Examples.of("stances.tsv");
    }

    static List<String[]> evidence() {
        return Examples.of("evidence.tsv");
    }

    @ParameterizedTest
    @MethodSource("attribution")
    void shouldTellWhoSaysWhat(String text, String word, String source, String commitment, String content) {
        Document document = document(text);
        Attributions attributions = Attributions.read(document, resolver.resolve(document));

        Optional<Report> report = attributions.madeBy(node(document, word));

        if (source.equals("-")) {
            assertThat(report).isEmpty();
        } else {
            assertThat(report).hasValueSatisfying(r -> {
                assertThat(r.sources().get(0).name()).isEqualTo(source);
                assertThat(r.commitment().name()).isEqualTo(commitment);
                assertThat(words(document, r)).contains(content);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("factuality")
    void shouldTellHowFarItIsSo(String sentence, String word, String code) {
        Document document = document(sentence);
        Node event = node(document, word);

        assertThat(new FactualityReader()
                        .read(document.sentence(event.passage()), event.token(), t -> true)
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("coreference")
    void shouldTellWhomAWordStandsFor(String text, String word, String whom) {
        Document document = document(text);

        Optional<Entity> entity = resolver.resolve(document).one(node(document, word));

        assertThat(entity.map(Entity::name).orElse("-")).isEqualTo(whom);
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldTellWhatHappens(String sentence, String word, String type) {
        Document document = document(sentence);
        Entities entities = resolver.resolve(document);
        Node event = node(document, word);
        Passage passage = document.passages().get(event.passage());

        List<String> types = propositions.read(document, entities, passage, new BitSet()).stream()
                .filter(c -> c.anchor().equals(event))
                .map(c -> String.valueOf(c.proposition().predicate().type()))
                .filter(t -> !t.equals("null"))
                .toList();

        assertThat(types).isEqualTo(type.equals("-") ? List.of() : List.of(type));
    }

    @ParameterizedTest
    @MethodSource("participants")
    void shouldTellWhoTakesPart(String sentence, String word, String role, String whom) {
        Document document = document(sentence);
        Entities entities = resolver.resolve(document);
        Node event = node(document, word);
        Passage passage = document.passages().get(event.passage());

        List<String> in = propositions.read(document, entities, passage, new BitSet()).stream()
                .filter(c -> c.anchor().equals(event))
                .flatMap(c -> c.proposition().arguments().stream())
                .filter(a -> a.role().name().equals(role))
                .map(Argument::text)
                .toList();

        assertThat(in).isEqualTo(whom.equals("-") ? List.of() : List.of(whom));
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void shouldTellWhoSpeaksInAHeadline(String headline, String speaker) {
        Document document = new DocumentReader(reader).read(article(headline, ""), List.of());
        Attributions attributions = Attributions.read(document, resolver.resolve(document));

        List<String> holders = attributions
                .voices(new Node(0, document.sentence(0).size() - 1))
                .stream()
                .flatMap(v -> v.sources().stream())
                .map(Source::name)
                .toList();

        assertThat(holders).isEqualTo(speaker.equals("-") ? List.of() : List.of(speaker));
    }

    @ParameterizedTest
    @MethodSource("stances")
    void shouldTellWhoTakesWhichSide(String text, String holder, String value, String target) {
        List<Stance> stances =
                extractor.extract(article(text), new Origin("o", "o")).stances();

        if (value.equals("-")) {
            assertThat(stances).isEmpty();
        } else {
            assertThat(stances).anySatisfy(s -> {
                assertThat(s.holder().name()).isEqualTo(holder);
                assertThat(s.value().name()).isEqualTo(value);
                assertThat(s.target().text()).contains(target);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void shouldQuoteWhatIsSaid(String headline, String text, String said) {
        List<String> quoted =
                extractor.extract(article(headline, text.replace("¶", "\n\n")), new Origin("o", "o")).claims().stream()
                        .map(c -> c.evidence().exact())
                        .toList();

        assertThat(quoted).contains(said);
    }

    private Document document(String text) {
        return new DocumentReader(reader).read(article(text), List.of(new Span(0, text.length())));
    }

    private static Node node(Document document, String word) {
        Node found = null;
        for (Passage p : document.passages()) {
            if (p.part() == Evidence.Part.BODY) {
                for (Token t : p.sentence().tokens()) {
                    found = t.form().equals(word) ? new Node(p.index(), t.index()) : found;
                }
            }
        }
        assertThat(found).as(word).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    private static String words(Document document, Report report) {
        StringBuilder words = new StringBuilder();
        report.content().forEach((passage, tokens) -> {
            Sentence s = document.sentence(passage);
            tokens.stream().forEach(i -> words.append(s.token(i).form()).append(' '));
        });
        return words.toString();
    }

    private static Article article(String text) {
        return article("", text);
    }

    private static Article article(String headline, String text) {
        return new Article(
                "a",
                1,
                new Outlet("test-gazette.example", "Test Gazette"),
                null,
                headline,
                text,
                Instant.parse("2026-03-02T09:00:00Z"),
                "en",
                Genre.NEWS,
                ArticleStatus.USABLE,
                StatedOrigin.NONE,
                null);
    }
}
