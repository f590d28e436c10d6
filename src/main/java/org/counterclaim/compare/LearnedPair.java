package org.counterclaim.compare;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * Asks the learned model about a pair that the rules leave open, if both articles are short and tell one story and no slot
 * speaks against one event. What it decides carries its own rule name and its probability as score.
 */
public final class LearnedPair implements Rule {

    /** Of relations that are no finding: they only fill dossiers, so likelier than the others is nearly enough. */
    private static final double LIKELY = 0.4;

    private static final double FAIRLY_SURE = 0.5;
    /** Characters of a body of some 150 words: a dispatch, the summary in a feed. */
    private static final int SHORT = 1_000;
    /** Nobody is on record with a change of mind within the day: it is two outlets that quote differently. */
    private static final Duration LATER = Duration.ofHours(20);

    private final PairModel model;
    private final double threshold;
    private final Recent<PairModel.Links> recent = new Recent<>(2_000);

    /** @param threshold least probability of a finding to be reported */
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
        PairModel.Links links = links(pair);
        Map<Relation, Double> possible = possible(pair, links.relations());
        Map.Entry<Relation, Double> likeliest = best(possible);
        Relation best = likeliest.getKey();
        double score = likeliest.getValue();
        if (best == Relation.UNRELATED || score < (best.isFinding() ? threshold : LIKELY)) {
            return Optional.empty();
        }
        Kind kind =
                switch (best) {
                    case CONTRADICTS -> kind(links.kinds());
                    case CORRECTS -> Kind.RETRACTION;
                    case POSITION_CHANGE -> Kind.STANCE_REVERSAL;
                    case SUPERSEDES, CORROBORATES, SCOPE_DIFFERS, REPORTED_ONLY, SAME_ORIGIN, UNRELATED -> null;
                };
        return Optional.of(Wording.verdict(
                pair,
                best == Relation.CORROBORATES && pair.hasOneOrigin() ? Relation.SAME_ORIGIN : best,
                kind,
                name(),
                score,
                "what happened, as a learned model reads them",
                List.of("wording")));
    }

    /** Several claims of a sentence ask about it once. */
    private PairModel.Links links(Pair pair) {
        String earlier = pair.first().claim().sentence();
        String later = pair.second().claim().sentence();
        String key = earlier + '\n' + later;
        PairModel.Links seen = recent.get(key);
        if (seen == null) {
            seen = model.link(earlier, later, EventMatch.apart(pair.first(), pair.second()));
            recent.put(key, seen);
        }
        return seen;
    }

    /**
     * What the holders allow. The model tells that two sentences exclude each other better than who may have said them, so
     * one holder's contradictions are changes of its position, and changes of two holders are contradictions.
     */
    private static Map<Relation, Double> possible(Pair pair, Map<Relation, Double> relations) {
        Map<Relation, Double> left = new EnumMap<>(relations);
        double conflict =
                left.getOrDefault(Relation.CONTRADICTS, 0.0) + left.getOrDefault(Relation.POSITION_CHANGE, 0.0);
        left.remove(Relation.CONTRADICTS);
        left.remove(Relation.POSITION_CHANGE);
        if (!pair.sameOutlet() || !pair.second().isOutletsOwn()) {
            left.remove(Relation.CORRECTS);
        }
        if (pair.bothCommitted() && !pair.sameHolder()) {
            left.put(Relation.CONTRADICTS, conflict);
        } else if (pair.bothCommitted()
                && EventMatch.apart(pair.first(), pair.second()).compareTo(LATER) >= 0) {
            left.put(Relation.POSITION_CHANGE, conflict);
        }
        return left;
    }

    /** What it rests on, where the model is fairly sure; else only that the words do not go together. */
    private static Kind kind(Map<Kind, Double> kinds) {
        Map.Entry<Kind, Double> likeliest = best(kinds);
        return likeliest.getValue() >= FAIRLY_SURE ? likeliest.getKey() : Kind.LEXICAL;
    }

    private static <T> Map.Entry<T, Double> best(Map<T, Double> probabilities) {
        return probabilities.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow();
    }

    static boolean passesGates(Pair pair) {
        EventMatch m = pair.match();
        return !pair.sameArticle()
                && m.time() != Agreement.DIFFERENT
                && m.place() != Agreement.DIFFERENT
                && m.story() == Agreement.SAME
                && isShort(pair.first())
                && isShort(pair.second());
    }

    /** The model learned from single sentences; in long articles they stand in a context that it does not see. */
    private static boolean isShort(Mention m) {
        int length = m.claim().bodyLength();
        return length > 0 && length <= SHORT;
    }
}
