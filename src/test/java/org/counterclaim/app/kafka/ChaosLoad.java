package org.counterclaim.app.kafka;

import java.nio.file.Path;
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
 * @param words how its articles are read
 * @param findings that stand in the end, by id
 * @param claims ids of those that stand in the end
 */
record ChaosLoad(Words words, List<Article> articles, Map<String, String> findings, TreeSet<String> claims) {

    /** In what the articles are written. */
    enum Words {
        /** A language small enough for tests of the stream. */
        TOY,
        /** English, read by the models that ship. */
        REAL;

        Parts parts() {
            Parts toy = Toy.parts();
            if (this == TOY) {
                return toy;
            }
            Parts shipped = ShippedParts.get();
            // What is broken is how the toy says it, so that both loads have the same dead letters.
            return new Parts(toy.reader(), shipped.extractor(), shipped.keys(), shipped.comparator());
        }
    }

    static ChaosLoad toy(int articles) {
        return of(Words.TOY, KafkaContract.articles(articles));
    }

    /** @param file of articles in any form that {@code ingest} takes */
    static ChaosLoad real(Path file, int articles) {
        try (Stream<Reading> readings = ArticleSource.open(List.of(file.toString()), ReadOptions.at(Instant.now()))) {
            return of(
                    Words.REAL,
                    readings.map(Reading::article)
                            .filter(Objects::nonNull)
                            .limit(articles)
                            .toList());
        }
    }

    private static ChaosLoad of(Words words, List<Article> articles) {
        Pipeline pipeline = new Pipeline(words.parts(), Limits.USUAL);
        articles.forEach(pipeline::add);
        TreeSet<String> claims = new TreeSet<>();
        pipeline.claims().stream().map(Claim::id).forEach(claims::add);
        return new ChaosLoad(words, articles, KafkaContract.standing(pipeline), claims);
    }
}
