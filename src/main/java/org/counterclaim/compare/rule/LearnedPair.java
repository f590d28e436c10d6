package org.counterclaim.compare.rule;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.Gap;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.PairModel;
import org.counterclaim.compare.Party;
import org.counterclaim.compare.Recent;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.Verdict;

/**
 * Asks the learned model about a pair that the rules leave open, if both articles are short and tell one story, and if
 * neither claim is an aside of its sentence or told of another place. A contradiction must be seen by two heads
 * of the model that learned from different data; its score is the geometric mean of their probabilities. For a change of
 * position the one that knows it is enough, where somebody's words are held against what he says or does later.
 */
public final class LearnedPair implements Rule {

    /** That two say the same: what says the opposite of a sentence looks much like it. */
    private static final double LIKELY = 0.5;

    /** Of other relations that are no finding: they only fill dossiers, so likelier than the others is nearly enough. */
    private static final double PLAUSIBLE = 0.35;

    /** Of a correction, which one head sees alone. */
    private static final double SURE = 0.9;

    /** Nobody is on record with a change of mind within the day: it is two outlets that quote differently. */
    private static final Duration LATER = Duration.ofHours(20);

    /** Reports closer than this are of one state of knowledge. */
    private static final Duration RECOUNT = Duration.ofHours(3);

    private final PairModel model;
    private final double threshold;
    private final Recent<Answer> recent = new Recent<>(20_000);

    /** @param threshold least score of a finding to be reported */
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
        // In this order: the cheap one first, since a stream of brief reports brings many such pairs.
        if (!Comparability.ofOneThing(pair) || !Comparability.tellOneStory(pair)) {
            return Optional.empty();
        }
        Answer answer = answer(pair);
        Optional<Relation> conflict = conflict(pair);
        if (conflict.isPresent() && answer.conflict() >= threshold) {
            return Optional.of(verdict(pair, conflict.get(), answer.conflict()));
        }
        double change = answer.relations().getOrDefault(Relation.POSITION_CHANGE, 0.0);
        if (change >= threshold && changesPosition(pair)) {
            return Optional.of(verdict(pair, Relation.POSITION_CHANGE, change));
        }
        Map.Entry<Relation, Double> likeliest = best(peaceful(pair, answer.relations()));
        Relation best = likeliest.getKey();
        return switch (best) {
            case UNRELATED -> Optional.empty();
            case CORROBORATES ->
                likeliest.getValue() >= LIKELY && !Quantities.tellOthers(pair)
                        ? Optional.of(
                                verdict(pair, pair.hasOneOrigin() ? Relation.SAME_ORIGIN : best, likeliest.getValue()))
                        : Optional.empty();
            default ->
                likeliest.getValue() >= (best.isFinding() ? SURE : PLAUSIBLE)
                        ? Optional.of(verdict(pair, best, likeliest.getValue()))
                        : Optional.empty();
        };
    }

    private Verdict verdict(Pair pair, Relation relation, double score) {
        return Wording.verdict(
                pair,
                relation,
                switch (relation) {
                    case POSITION_CHANGE -> Kind.STANCE_REVERSAL;
                    case CORRECTS -> Kind.RETRACTION;
                    case CONTRADICTS -> kind(pair);
                    default -> null;
                },
                name(),
                score,
                "what happened, as a learned model reads them",
                List.of("wording"));
    }

    /**
     * What the model says of two sentences.
     *
     * @param conflict how likely they exclude each other, by both heads; 0 where one alone makes that hopeless
     */
    private record Answer(Map<Relation, Double> relations, double conflict) {}

    /** Several claims of a sentence ask about it once. */
    private Answer answer(Pair pair) {
        String earlier = pair.first().claim().sentence();
        String later = pair.second().claim().sentence();
        Gap gap = Gap.of(EventMatch.apart(pair.first(), pair.second()));
        // All that the model is told, and nothing else: the same sentences come again in every paper that prints a
        // dispatch.
        String key = gap + "\n" + earlier + '\n' + later;
        Answer seen = recent.get(key);
        if (seen == null) {
            seen = ask(earlier, later, gap);
            recent.put(key, seen);
        }
        return seen;
    }

    private Answer ask(String earlier, String later, Gap gap) {
        Map<Relation, Double> relations = model.link(earlier, later, gap);
        // The model tells that two sentences exclude each other better than who may have said them.
        double conflict = relations.getOrDefault(Relation.CONTRADICTS, 0.0)
                + relations.getOrDefault(Relation.POSITION_CHANGE, 0.0);
        boolean hopeless = conflict < threshold * threshold;
        return new Answer(relations, hopeless ? 0 : Math.sqrt(conflict * model.exclusion(earlier, later)));
    }

    /**
     * As what a conflict counts. A later count of people updates the earlier one, and what is new is no count of all there is;
     * an outlet corrects itself; any other holder of both changes its position, if it had the time for that.
     */
    private static Optional<Relation> conflict(Pair pair) {
        if (!pair.bothCommitted()) {
            return Optional.empty();
        }
        if (isLaterCount(pair)) {
            return Optional.of(Relation.SUPERSEDES);
        }
        if (Quantities.newAgainstAll(pair)) {
            return Optional.of(Relation.SCOPE_DIFFERS);
        }
        if (correctsItself(pair)) {
            return Optional.of(Relation.CORRECTS);
        }
        if (!pair.sameHolder()) {
            return pair.match().closeInTime() ? Optional.of(Relation.CONTRADICTS) : Optional.empty();
        }
        return isLater(pair) ? Optional.of(Relation.POSITION_CHANGE) : Optional.empty();
    }

    private static boolean isLater(Pair pair) {
        return EventMatch.apart(pair.first(), pair.second()).compareTo(LATER) >= 0;
    }

    /**
     * Whether one who says the one says or does the other later: who acts against his words has changed his position too.
     * What he says may be a promise or a wish, which commits nobody to what happens.
     */
    private static boolean changesPosition(Pair pair) {
        if (!isLater(pair) || pair.first().isOutletsOwn() && pair.second().isOutletsOwn()) {
            return false;
        }
        return pair.sameHolder()
                || behind(pair.first()).anyMatch(p -> behind(pair.second())
                        .anyMatch(q -> p.compare(q, pair.lexicon()) == Agreement.SAME));
    }

    private static Stream<Party> behind(Mention m) {
        return Stream.concat(Stream.ofNullable(m.holder()), m.in(Role.AGENT).stream())
                .filter(p -> p.isNamed() && (p.type() == EntityType.PERSON || p.type() == EntityType.ORGANISATION));
    }

    private static boolean correctsItself(Pair pair) {
        return pair.sameOutlet() && pair.first().isOutletsOwn() && pair.second().isOutletsOwn();
    }

    /** The relations that are no conflict; only an outlet corrects what it reported itself. */
    private static Map<Relation, Double> peaceful(Pair pair, Map<Relation, Double> relations) {
        Map<Relation, Double> left = new EnumMap<>(relations);
        left.remove(Relation.CONTRADICTS);
        left.remove(Relation.POSITION_CHANGE);
        if (!correctsItself(pair)) {
            left.remove(Relation.CORRECTS);
        }
        left.putIfAbsent(Relation.UNRELATED, 0.0);
        return left;
    }

    /** A count of people that was higher when it was made anew. */
    private static boolean isLaterCount(Pair pair) {
        return EventMatch.apart(pair.first(), pair.second()).compareTo(RECOUNT) >= 0
                && Quantities.comparable(pair)
                        .filter(Quantities::grows)
                        .filter(q -> pair.lexicon().countsPeople(q.first().counted())
                                || pair.lexicon().countsPeople(q.second().counted()))
                        .isPresent();
    }

    /** What a conflict rests on, as far as the slots tell; else only that the words do not go together. */
    private static Kind kind(Pair pair) {
        if (pair.oneAffirmsOneDenies()) {
            return pair.denying().isOutletsOwn() ? Kind.NEGATION : Kind.DENIAL;
        }
        if (Quantities.tellOthers(pair)) {
            return Kind.NUMERIC;
        }
        if (pair.match().swapped()) {
            return Kind.STRUCTURE;
        }
        if (pair.match().time() == Agreement.DIFFERENT) {
            return Kind.TEMPORAL;
        }
        return pair.match().predicates() == EventMatch.Predicates.OPPOSITE ? Kind.ANTONYM : Kind.LEXICAL;
    }

    private static Map.Entry<Relation, Double> best(Map<Relation, Double> probabilities) {
        return probabilities.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow();
    }
}
