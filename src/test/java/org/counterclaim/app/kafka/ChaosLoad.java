package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.counterclaim.app.ShippedParts;
import org.counterclaim.ingest.ArticleSource;
import org.counterclaim.ingest.ReadOptions;
import org.counterclaim.ingest.Reading;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.topology.Toy;

/**
 * What is sent while things break, and what must come of it.
 *
 * @param language how its articles are read
 * @param findings that stand in the end, by id
 * @param claims ids of those that stand in the end
 */
record ChaosLoad(Language language, List<Article> articles, Map<String, String> findings, TreeSet<String> claims) {

    /** What the articles are written in. */
    enum Language {
        /** A language small enough for tests of the stream. */
        TOY,
        /** English, read by the models that ship. */
        REAL;

        /** Reading real articles in a JVM that was started a moment ago takes its time, which is no fault. */
        Limits limits() {
            return this == TOY ? Limits.USUAL : Limits.USUAL.withArticleTime(Duration.ofSeconds(50));
        }

        /** Between two articles: about as fast as two cores get through them, so that things break throughout the work. */
        Duration pause() {
            return this == TOY ? Duration.ofMillis(15) : Duration.ofMillis(120);
        }

        Parts parts() {
            Parts toy = Toy.parts();
            if (this == TOY) {
                return toy;
            }
            Parts shipped = ShippedParts.load();
            // What is broken is how the toy says it, so that both loads have the same dead letters.
            return new Parts(toy.reader(), shipped.extractor(), shipped.keys(), shipped.comparator());
        }
    }

    static ChaosLoad toy(int articles) {
        return of(Language.TOY, KafkaContract.articles(articles));
    }

    /** @param file of articles in any form that {@code ingest} takes */
    static ChaosLoad real(Path file, int articles) {
        try (Stream<Reading> readings = ArticleSource.open(List.of(file.toString()), ReadOptions.at(Instant.now()))) {
            return of(
                    Language.REAL,
                    readings.map(Reading::article)
                            .filter(Objects::nonNull)
                            .limit(articles)
                            .toList());
        }
    }

    private static ChaosLoad of(Language language, List<Article> articles) {
        assertThat(articles).as("articles to send").isNotEmpty();
        Pipeline pipeline = new Pipeline(language.parts(), Limits.USUAL);
        articles.forEach(pipeline::add);
        TreeSet<String> claims = new TreeSet<>();
        pipeline.claims().stream().map(Claim::id).forEach(claims::add);
        return new ChaosLoad(language, articles, KafkaContract.standing(pipeline), claims);
    }
}
