package org.counterclaim.compare.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.event.EventType;
import org.counterclaim.event.EventType.Recurrence;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * {@link Relation#CONTRADICTS}: both affirm, with predicates that exclude each other (approve and reject, rise and fall) of
 * the same participants at the same time. A committee and the plenary are not the same participants.
 */
public final class AntonymRule implements Rule {

    private static final double LEAST_TOLD = 0.5;

    private static final Set<String> OUTCOMES = WordList.read("outcomes.tsv");

    @Override
    public String name() {
        return "antonym";
    }

    @Override
    public boolean asksForOneStory() {
        return true;
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        if (pair.sameHolder()
                || !pair.isComparable()
                || !pair.bothCertain()
                || oneHasAnObject(pair)
                || !pair.nameTheSame()
                || !isTold(pair)
                || !(m.sharesNamedParty()
                        || m.isSame(Role.PATIENT) && !m.sharedNames().isEmpty()
                        || isOneDecision(pair))
                || m.predicates() != Predicates.OPPOSITE
                || !areOutcomes(pair)
                || !m.isOneEvent()
                || m.anyCoreRoleUnclear()
                || !m.closeInTime()
                || particularsUnnamed(pair)
                || !(m.isSame(Role.PATIENT) || m.isSame(Role.PARTICIPANT) || onlyAgents(pair))
                || (isDecided(pair) ? Quantities.tellOthers(pair) : Quantities.measureDifferently(pair))) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.CONTRADICTS,
                Kind.ANTONYM,
                name(),
                0.4 + 0.07 * m.weight() + 0.06 * m.rolesSame(),
                "which of two opposites happened, "
                        + pair.first().lemma()
                        + " or "
                        + pair.second().lemma(),
                List.of("predicate")));
    }

    /** "A girl was let in" and "a girl was kept out": without the same doer these are two girls. */
    private static boolean particularsUnnamed(Pair pair) {
        EventMatch m = pair.match();
        return m.isSame(Role.PATIENT)
                && m.time() != Agreement.SAME
                && m.sharedNames().isEmpty()
                && pair.first().in(Role.PATIENT).stream().noneMatch(p -> p.isNamed())
                && !m.isSame(Role.AGENT);
    }

    /** Of types that undo each other (arrest, release) both may be true, one after the other. */
    private static boolean areOutcomes(Pair pair) {
        EventType a = pair.first().type();
        EventType b = pair.second().type();
        return a == null
                || b == null
                || a.id().equals(b.id())
                || OUTCOMES.contains(a.id() + '\t' + b.id())
                || OUTCOMES.contains(b.id() + '\t' + a.id());
    }

    /** By however many votes a bill was passed, it was passed; what rises and falls every day is told by its numbers. */
    private static boolean isDecided(Pair pair) {
        return isRare(pair.first().type()) && isRare(pair.second().type());
    }

    private static boolean isRare(@Nullable EventType type) {
        return type != null && type.recurrence() != Recurrence.OFTEN;
    }

    /** "Parliament passed the bill on Thursday": the same body, matter and day need no name. */
    private static boolean isOneDecision(Pair pair) {
        EventMatch m = pair.match();
        return isDecided(pair) && m.isSame(Role.AGENT) && m.isSame(Role.PATIENT) && m.time() == Agreement.SAME;
    }

    /** What one side cuts and the other expands is one thing only where both say of what. */
    private static boolean oneHasAnObject(Pair pair) {
        return pair.first().in(Role.PATIENT).isEmpty()
                != pair.second().in(Role.PATIENT).isEmpty();
    }

    private static boolean isTold(Pair pair) {
        return pair.told() >= LEAST_TOLD
                || pair.match().namedSame() >= 2
                || isDecided(pair) && pair.sameParticularObject()
                || pair.match().time() == Agreement.SAME
                || isDecided(pair) && isOfOnePeriod(pair);
    }

    /** "Last year" on both sides: the books of a year are closed once. */
    private static boolean isOfOnePeriod(Pair pair) {
        TimeSpan one = pair.first().proposition().time();
        TimeSpan other = pair.second().proposition().time();
        return one.start() != null
                && one.end() != null
                && one.start().equals(other.start())
                && one.end().equals(other.end());
    }

    /** "The deficit grew" and "the deficit fell": nothing else takes part. */
    private static boolean onlyAgents(Pair pair) {
        EventMatch m = pair.match();
        return m.isSame(Role.AGENT) && pair.hasNoObjects();
    }
}
