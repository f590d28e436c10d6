package org.counterclaim.app;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.counterclaim.claim.ClaimExtractor;
import org.counterclaim.compare.EventKeys;
import org.counterclaim.compare.Lexicon;
import org.counterclaim.compare.RuleComparator;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.ingest.Articles;
import org.counterclaim.ingest.UnreadableArticleException;
import org.counterclaim.model.Article;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.text.Reader;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.UnreadableArticle;
import org.jspecify.annotations.Nullable;

/** The one place where the rooms are put together. */
final class Wiring implements AutoCloseable {

    private final Reader reader;
    private final Parts parts;

    private Wiring(Reader reader, Parts parts) {
        this.reader = reader;
        this.parts = parts;
    }

    /** Everything as it ships. */
    static Wiring shipped() {
        EventCatalogue catalogue = EventCatalogue.shipped();
        Actors actors = Actors.shipped();
        Reader reader = OnnxReader.shipped();
        Articles articles = new Articles();
        Parts parts = new Parts(
                (key, value, receivedAt) -> read(articles, key, value, receivedAt),
                new ClaimExtractor(reader, catalogue, actors),
                new EventKeys(catalogue, actors, Lexicon.shipped()),
                RuleComparator.shipped(catalogue, actors));
        return new Wiring(reader, parts);
    }

    Parts parts() {
        return parts;
    }

    @Override
    public void close() {
        reader.close();
    }

    private static List<Article> read(Articles articles, @Nullable String key, byte[] value, Instant receivedAt) {
        try {
            return articles.read(value, key, receivedAt);
        } catch (UnreadableArticleException e) {
            throw new UnreadableArticle(e.reason().name().toLowerCase(Locale.ROOT), String.valueOf(e.getMessage()));
        }
    }
}
