package org.counterclaim.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.StatedOrigin;
import org.counterclaim.text.OnnxReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who holds what, and how far: one line of {@code claims/en/holders.tsv} each, through the whole extraction. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimExamplesTest {

    private OnnxReader reader;
    private ClaimExtractor extractor;

    @BeforeAll
    void load() {
        reader = OnnxReader.shipped();
        extractor = new ClaimExtractor(reader, EventCatalogue.shipped(), Actors.shipped());
    }

    @AfterAll
    void close() {
        reader.close();
    }

    static Stream<String> examples() throws IOException {
        InputStream in = Objects.requireNonNull(ClaimExamplesTest.class.getResourceAsStream("/claims/en/holders.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldTellHolderAndFactuality(String line) {
        String[] f = line.split("\t", -1);
        Article article = new Article(
                "a",
                1,
                new Outlet("test-gazette.example", "Test Gazette"),
                null,
                "",
                f[0].replace(" ¶ ", "\n\n"),
                Instant.parse("2026-03-02T09:00:00Z"),
                "en",
                Genre.NEWS,
                ArticleStatus.USABLE,
                StatedOrigin.NONE,
                null);

        List<Claim> claims = extractor.extract(article, new Origin("o", "o")).claims();

        if (f[3].equals("none")) {
            assertThat(claims).noneMatch(c -> c.evidence().exact().contains(f[1]));
            return;
        }
        assertThat(claims)
                .allSatisfy(c -> assertThat(c.evidence().span().in(article.body()))
                        .isEqualTo(c.evidence().exact()))
                .anySatisfy(c -> {
                    assertThat(c.evidence().exact()).contains(f[1]);
                    assertThat(c.holder().name()).isEqualTo(f[2]);
                    assertThat(c.factuality().code()).isEqualTo(f[3]);
                });
    }
}
