package org.counterclaim.app;

import java.util.Locale;
import org.counterclaim.learned.OnnxPairModel;
import org.counterclaim.learned.TextStance;
import org.counterclaim.model.Article;
import org.counterclaim.model.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * How an article stands to a claim that a user gives.
 *
 * @param stance agree, disagree, discuss or unrelated, whichever is the most probable
 */
record Standing(
        String articleId,
        Outlet outlet,
        @Nullable String url,
        String headline,
        String claim,
        String stance,
        TextStance probabilities) {

    static Standing of(Article article, @Nullable String claim, OnnxPairModel model) {
        String words = claim == null ? "" : claim;
        TextStance stance = model.stance(article.headline() + "\n" + article.body(), words);
        return new Standing(
                article.id(),
                article.outlet(),
                article.url(),
                article.headline(),
                words,
                stance.label().name().toLowerCase(Locale.ROOT),
                stance);
    }

    /** For people. */
    String line() {
        double p =
                switch (probabilities.label()) {
                    case AGREE -> probabilities.agree();
                    case DISAGREE -> probabilities.disagree();
                    case DISCUSS -> probabilities.discuss();
                    case UNRELATED -> probabilities.unrelated();
                };
        return String.format(Locale.ROOT, "%-9s %.2f  %s: %s", stance, p, outlet.domain(), Text.plain(headline));
    }
}
