package org.counterclaim.topology;

import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The version of an article that is known, and what was sent of it.
 *
 * @param content hash of what makes the version differ from another of the same number and time
 * @param gone whether it was canceled or withdrawn: only a newer version brings it back
 * @param withdrawnAt time of the record that withdrew it; null where none did
 */
record ArticleVersion(
        long version,
        Instant publishedAt,
        String content,
        boolean gone,
        List<Spot> sent,
        @Nullable Instant withdrawnAt) {

    ArticleVersion {
        sent = List.copyOf(sent);
    }

    static ArticleVersion of(Article article, List<Spot> sent) {
        boolean gone = article.status() == ArticleStatus.CANCELED;
        return new ArticleVersion(article.version(), article.publishedAt(), content(article), gone, sent, null);
    }

    /** For an article of which only the withdrawal is known: any version is newer. */
    static ArticleVersion neverSeen(Instant withdrawnAt) {
        return new ArticleVersion(Long.MIN_VALUE, withdrawnAt, "", true, List.of(), withdrawnAt);
    }

    /** Of two withdrawals, the later counts. */
    ArticleVersion withdrawn(Instant at) {
        Instant last = withdrawnAt != null && withdrawnAt.isAfter(at) ? withdrawnAt : at;
        return new ArticleVersion(version, publishedAt, content, true, List.of(), last);
    }

    /** Whether an article takes the place of this version. */
    boolean isReplacedBy(Article article) {
        if (article.version() != version) {
            return article.version() > version;
        }
        if (!article.publishedAt().equals(publishedAt)) {
            return article.publishedAt().isAfter(publishedAt);
        }
        return !gone && !content.equals(content(article));
    }

    private static String content(Article a) {
        return Ids.hash(a.status() + "|" + a.headline() + "|" + a.body() + "|" + a.correction());
    }
}
