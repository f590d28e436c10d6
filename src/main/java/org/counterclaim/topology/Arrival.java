package org.counterclaim.topology;

import org.counterclaim.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article that has arrived, or the word that one is withdrawn.
 *
 * @param article null for a withdrawal
 * @param alone whether the record holds this article only; a feed holds several
 * @param atHome whether the record stands on the partition where all versions of the article meet
 * @param moved whether it was moved there from another, so that records sent later may have come before it
 */
record Arrival(
        Envelope envelope, String articleId, @Nullable Article article, boolean alone, boolean atHome, boolean moved) {}
