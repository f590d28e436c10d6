package org.counterclaim.claim;

import org.counterclaim.model.Article;
import org.counterclaim.model.Extraction;
import org.counterclaim.model.Origin;

/** Reads claims and stances out of an article. Safe for use by several threads; the same article gives the same result. */
public interface Extractor {

    /**
     * @param origin where the article's text comes from, put on every statement
     * @return claims and stances in order of appearance
     */
    Extraction extract(Article article, Origin origin);

    /**
     * Waits until it can work, for one whose models load meanwhile. Called before articles come, since their time is limited.
     *
     * @throws IllegalStateException if it never will
     */
    default void awaitLoaded() {}
}
