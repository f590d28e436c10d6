package org.counterclaim.topology;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.model.Article;

/** Keeps which version of each article is known and what was sent of it. */
final class Ledger {

    private final Rows<ArticleVersion> versions;

    Ledger(Rows<ArticleVersion> versions) {
        this.versions = versions;
    }

    /** Whether this version is not known yet and no newer one is. */
    boolean isNews(Article article) {
        ArticleVersion known = versions.get(article.id());
        return known == null || known.isReplacedBy(article);
    }

    /** Notes the version and says what it changes. */
    Changes announce(Extracted extracted) {
        Article article = extracted.article();
        ArticleVersion before = versions.get(article.id());
        List<Spot> now =
                extracted.statements().stream().map(KeyedStatement::spot).toList();
        versions.put(article.id(), ArticleVersion.of(article, now));
        return new Changes(article.id(), extracted.statements(), before == null ? List.of() : without(before, now));
    }

    /**
     * Notes that the article is gone and says what that changes; nothing for one that is not known or gone already.
     *
     * @param at time of the record that says so
     */
    Optional<Changes> withdraw(String articleId, Instant at) {
        ArticleVersion known = versions.get(articleId);
        // The article may be on its way yet, see overtake.
        versions.put(articleId, known == null ? ArticleVersion.neverSeen(at) : known.withdrawn(at));
        return known == null || known.gone()
                ? Optional.empty()
                : Optional.of(new Changes(articleId, List.of(), known.sent()));
    }

    /**
     * Whether a version that is news was withdrawn while it was on its way. If so it is noted as gone, so that it stays gone
     * when it is sent again.
     *
     * @param sentAt time of the article's record
     */
    boolean overtake(Article article, Instant sentAt) {
        ArticleVersion known = versions.get(article.id());
        if (known == null || known.withdrawnAt() == null || known.withdrawnAt().isBefore(sentAt)) {
            return false;
        }
        versions.put(article.id(), ArticleVersion.of(article, List.of()).withdrawn(known.withdrawnAt()));
        return true;
    }

    private static List<Spot> without(ArticleVersion before, List<Spot> now) {
        Set<Spot> standing = new HashSet<>(now);
        return before.sent().stream().filter(s -> !standing.contains(s)).toList();
    }
}
