package org.counterclaim.topology;

import org.counterclaim.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * What arrives under an event key: a statement that now stands there, one that no longer does, or a person's review of a
 * finding there.
 *
 * @param articleId whose statement; null for a review
 * @param spot where the statement stands; null for a review
 * @param known the statement; null where it is taken back
 */
record EventChange(
        @Nullable String articleId,
        @Nullable Spot spot,
        @Nullable KeyedStatement known,
        @Nullable Review review) {

    static EventChange of(KeyedStatement known) {
        return new EventChange(known.statement().articleId(), known.spot(), known, null);
    }

    static EventChange takenBack(String articleId, Spot spot) {
        return new EventChange(articleId, spot, null, null);
    }

    static EventChange of(Review review) {
        return new EventChange(null, null, null, review);
    }
}
