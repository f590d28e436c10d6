package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.counterclaim.claim.ClaimExtractor;
import org.counterclaim.compare.EventKeys;
import org.counterclaim.compare.Lexicon;
import org.counterclaim.compare.RuleComparator;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Relation;
import org.counterclaim.model.StatedOrigin;
import org.counterclaim.text.OnnxReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules, each on the examples that it must find and on the look-alikes where nothing may fire: two texts of a line of
 * {@code conflicts/en/*.tsv} through reading, keys and comparison.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictExamplesTest {

    private static final List<String> RULES = List.of(
            "antonym",
            "cause-agent",
            "denial",
            "mutual-blame",
            "negation",
            "numeric",
            "place",
            "position-change",
            "retraction",
            "stance",
            "structure",
            "temporal");

    private OnnxReader reader;
    private Parts parts;

    @BeforeAll
    void load() {
        EventCatalogue catalogue = EventCatalogue.shipped();
        Actors actors = Actors.shipped();
        reader = OnnxReader.shipped();
        parts = new Parts(
                (key, value, receivedAt) -> List.of(),
                new ClaimExtractor(reader, catalogue, actors),
                new EventKeys(catalogue, actors, Lexicon.shipped()),
                RuleComparator.ofRulesAlone(catalogue, actors));
    }

    @AfterAll
    void close() {
        reader.close();
    }

    static Stream<Arguments> examples() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (String rule : RULES) {
            InputStream in = Objects.requireNonNull(
                    ConflictExamplesTest.class.getResourceAsStream("/conflicts/en/" + rule + ".tsv"), rule);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(l -> !l.isBlank() && !l.startsWith("#"))
                        .forEach(l -> all.add(Arguments.of(rule, l)));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void shouldFindConflictsAndLeaveLookAlikes(String rule, String line) {
        String[] f = line.split("\t", -1);
        Relation expected = f[0].equals("none") ? Relation.UNRELATED : Relation.valueOf(f[0].toUpperCase(Locale.ROOT));
        Pipeline pipeline = new Pipeline(parts, Limits.USUAL);

        pipeline.add(article("left", f[1], f[2]));
        pipeline.add(article("right", f[3], f[4]));

        List<Contradiction> found = pipeline.contradictions();
        if (expected.isFinding()) {
            assertThat(found).anySatisfy(c -> {
                assertThat(c.relation()).isEqualTo(expected);
                assertThat(c.rule()).startsWith(rule);
            });
        } else {
            assertThat(found).isEmpty();
        }
    }

    private static Article article(String id, String published, String text) {
        return new Article(
                id,
                1,
                new Outlet(id + "-gazette.example", id.toUpperCase(Locale.ROOT) + " Gazette"),
                null,
                "",
                text,
                Instant.parse(published),
                "en",
                Genre.NEWS,
                ArticleStatus.USABLE,
                StatedOrigin.NONE,
                null);
    }
}
