package org.counterclaim.topology;

import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Article;
import org.jspecify.annotations.Nullable;

/** Understands a record of the {@code articles} topic. Safe for use by several threads. */
@FunctionalInterface
public interface ArticleReader {

    /**
     * @param key the record's key, an id for an article that brings none
     * @param value the record's value in any accepted form
     * @param receivedAt the record's time, for articles that do not say when they were published
     * @return its articles; several for a feed
     * @throws UnreadableArticle if the value is no article, with the reason
     */
    List<Article> read(@Nullable String key, byte[] value, Instant receivedAt);
}
