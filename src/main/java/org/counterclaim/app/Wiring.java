package org.counterclaim.app;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.counterclaim.claim.ClaimExtractor;
import org.counterclaim.compare.EventKeys;
import org.counterclaim.compare.Keys;
import org.counterclaim.compare.Lexicon;
import org.counterclaim.compare.RuleComparator;
import org.counterclaim.compare.Tolerance;
import org.counterclaim.compare.rule.LearnedPair;
import org.counterclaim.compare.rule.Rules;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.ingest.Articles;
import org.counterclaim.ingest.UnreadableArticleException;
import org.counterclaim.learned.OnnxPairModel;
import org.counterclaim.model.Article;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Observer;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.topology.UnreadableArticle;
import org.jspecify.annotations.Nullable;

/** The one place where the rooms are put together. */
final class Wiring implements AutoCloseable {

    private final CompletableFuture<TimedReader> reader;
    private final @Nullable OnnxPairModel pairs;
    private final @Nullable TimedPairModel timedPairs;
    private final Parts parts;

    private Wiring(
            CompletableFuture<TimedReader> reader,
            @Nullable OnnxPairModel pairs,
            @Nullable TimedPairModel timedPairs,
            Parts parts) {
        this.reader = reader;
        this.pairs = pairs;
        this.timedPairs = timedPairs;
        this.parts = parts;
    }

    /** Everything as it ships, for commands without a configuration file. */
    static Wiring shipped() {
        return of(new ConfigurationReader(System.getenv()).read(null, Map.of()));
    }

    /** Everything as it ships, as the configuration wants it. The reader's model goes on loading meanwhile. */
    static Wiring of(Configuration configuration) {
        CompletableFuture<TimedReader> reader =
                CompletableFuture.supplyAsync(() -> new TimedReader(OnnxReader.shipped()));
        EventCatalogue catalogue = EventCatalogue.shipped();
        Actors actors = Actors.shipped();
        Articles articles = new Articles();
        Configuration.LearnedPairs learned = configuration.learnedPairs();
        OnnxPairModel pairs = learned.used() ? OnnxPairModel.shipped() : null;
        if (pairs != null) {
            var unused = CompletableFuture.runAsync(pairs::load);
        }
        TimedPairModel timedPairs = pairs == null ? null : new TimedPairModel(pairs);
        RuleComparator comparator = new RuleComparator(
                catalogue,
                actors,
                Lexicon.shipped(),
                Tolerance.DEFAULT,
                Rules.shipped(),
                timedPairs == null ? null : new LearnedPair(timedPairs, learned.threshold()));
        Parts parts = new Parts(
                (key, value, receivedAt) -> read(articles, key, value, receivedAt),
                new LoadingExtractor(reader.thenApply(r -> new ClaimExtractor(r, catalogue, actors))),
                new EventKeys(catalogue, actors, Lexicon.shipped()),
                comparator);
        return new Wiring(reader, pairs, timedPairs, parts);
    }

    /** Says under which event keys a statement stands; needs none of the models. */
    static Keys keys() {
        return new EventKeys(EventCatalogue.shipped(), Actors.shipped(), Lexicon.shipped());
    }

    /**
     * Reads and compares the samples until it is enough, so that the first real articles do not wait for code that has never
     * run. Nothing of them goes anywhere.
     */
    void warmUp(BooleanSupplier enough) {
        Pipeline pipeline = new Pipeline(parts, Limits.USUAL);
        for (OwnForm sample : Samples.all()) {
            if (enough.getAsBoolean()) {
                return;
            }
            parts.reader()
                    .read(sample.id(), sample.json(), sample.publishedAt())
                    .forEach(pipeline::add);
        }
    }

    Parts parts() {
        return parts;
    }

    /**
     * Waits for the reader's model.
     *
     * @throws IllegalStateException if it cannot be loaded
     */
    void awaitLoaded() {
        parts.extractor().awaitLoaded();
    }

    /** The same once all models are there: for those whose time is limited from the start. */
    Parts loadedParts() {
        awaitLoaded();
        if (pairs != null) {
            pairs.load();
        }
        return parts;
    }

    /** The same, observed: the models, which no step sees from outside, too. */
    Parts partsObservedBy(Observer observer) {
        var unused = reader.thenAccept(r -> r.observedBy(observer));
        if (timedPairs != null) {
            timedPairs.observedBy(observer);
        }
        return parts.observedBy(observer);
    }

    @Override
    public void close() {
        try {
            reader.join().close();
        } catch (CompletionException e) {
            // Never loaded, as was said to whoever waited for it: there is nothing to close.
        }
        if (pairs != null) {
            pairs.close();
        }
    }

    private static List<Article> read(Articles articles, @Nullable String key, byte[] value, Instant receivedAt) {
        try {
            return articles.read(value, key, receivedAt);
        } catch (UnreadableArticleException e) {
            throw new UnreadableArticle(e.reason().name().toLowerCase(Locale.ROOT), String.valueOf(e.getMessage()));
        }
    }
}
