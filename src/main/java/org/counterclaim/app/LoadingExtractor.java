package org.counterclaim.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.counterclaim.claim.Extractor;
import org.counterclaim.model.Article;
import org.counterclaim.model.Extraction;
import org.counterclaim.model.Origin;

/** An extractor whose model may still be loading, so that Kafka can hand out the tasks meanwhile. */
record LoadingExtractor(CompletableFuture<? extends Extractor> loading) implements Extractor {

    @Override
    public Extraction extract(Article article, Origin origin) {
        return loaded().extract(article, origin);
    }

    @Override
    public void awaitLoaded() {
        loaded().awaitLoaded();
    }

    private Extractor loaded() {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the models cannot be loaded: " + e.getCause(), e);
        }
    }
}
