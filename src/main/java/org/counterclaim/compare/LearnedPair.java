package org.counterclaim.compare;

import java.util.List;
import java.util.Optional;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * Asks the learned model about a pair that the rules leave open, if both commit themselves, neither slot speaks against one
 * event, and enough names and rare words are shared. What it decides carries its own rule name and its probability as score.
 */
public final class LearnedPair implements Rule {

    private static final int LEAST_TOPIC = 2;
    private static final double LEAST_WEIGHT = 1.0;

    private final PairModel model;
    private final double threshold;

    private final Recent<Double> recent = new Recent<>(2_000);

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
        double contradicts = contradicts(
                pair.first().claim().sentence(), pair.second().claim().sentence());
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

    /** Read both ways round, because a contradiction has no direction; several claims of a sentence ask it once. */
    private double contradicts(String one, String other) {
        String key = one + '\n' + other;
        Double seen = recent.get(key);
        if (seen == null) {
            seen = (model.score(one, other).contradicts()
                            + model.score(other, one).contradicts())
                    / 2;
            recent.put(key, seen);
        }
        return seen;
    }

    static boolean passesGates(Pair pair) {
        EventMatch m = pair.match();
        return !pair.sameHolder()
                && !pair.sameArticle()
                && pair.bothCommitted()
                && m.time() != Agreement.DIFFERENT
                && m.closeInTime()
                && m.place() != Agreement.DIFFERENT
                && m.sharedTopic() >= LEAST_TOPIC
                && m.weight() >= LEAST_WEIGHT;
    }
}
