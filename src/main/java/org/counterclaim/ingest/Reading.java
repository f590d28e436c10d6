package org.counterclaim.ingest;

import org.counterclaim.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * What came of one place of the input: an article, or the reason why there is none.
 *
 * @param where file and line, address, or place in the document; empty for a document that holds one article
 * @param article null where there is a problem
 * @param problem null where there is an article
 */
public record Reading(
        String where, @Nullable Article article, @Nullable UnreadableArticleException problem) {

    static Reading of(String where, Article article) {
        return new Reading(where, article, null);
    }

    static Reading of(String where, UnreadableArticleException problem) {
        return new Reading(where, null, problem);
    }

    /** The article, or its problem with the place put first. */
    public Article orThrow() throws UnreadableArticleException {
        if (article != null) {
            return article;
        }
        if (problem == null) {
            throw new IllegalStateException("a reading is an article or a problem");
        }
        throw where.isEmpty() ? problem : problem.in(where);
    }

    Reading in(String outer) {
        return new Reading(where.isEmpty() ? outer : outer + ", " + where, article, problem);
    }
}
