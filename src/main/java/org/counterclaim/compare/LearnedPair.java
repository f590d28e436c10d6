package org.counterclaim.compare;

import java.util.List;
import java.util.Optional;
import org.counterclaim.compare.PairModel.Scores;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * Asks the learned model about a pair that the rules leave open, if both commit themselves, neither slot speaks against one
 * event, and enough names and rare words are shared. What it decides carries its own rule name and its probability as score.
 */
public final class LearnedPair implements Rule {

    private final PairModel model;
    private final double threshold;

    /** @param threshold least probability of a contradiction to be reported */
    public LearnedPair(PairModel model, double threshold) {
        this.model = model;
        this.threshold = threshold;
    }

    @Override
    public String name() {
        return "learned-pair";
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        if (!passesGates(pair)) {
            return Optional.empty();
        }
        Scores there =
                model.score(text(pair.first().claim()), text(pair.second().claim()));
        Scores back = model.score(text(pair.second().claim()), text(pair.first().claim()));
        double contradicts = (there.contradicts() + back.contradicts()) / 2;
        if (contradicts < threshold) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.CONTRADICTS,
                Kind.LEXICAL,
                name(),
                contradicts,
                "what happened, as a learned model reads them",
                List.of("wording")));
    }

    static boolean passesGates(Pair pair) {
        EventMatch m = pair.match();
        return !pair.sameHolder()
                && !pair.sameArticle()
                && pair.bothCommitted()
                && m.time() != Agreement.DIFFERENT
                && m.closeInTime()
                && m.place() != Agreement.DIFFERENT
                && !m.sharedNames().isEmpty()
                && m.weight() >= EventMatch.ENOUGH - 1;
    }

    private static String text(Claim claim) {
        return claim.sentence();
    }
}
