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
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.Verdict;

/**
 * {@link Relation#CONTRADICTS}: one deed or damage, two doers or causes. All else must be the same and fixed, because most
 * deeds are done by several people at several times. Of works and words (who wrote, made, said it) it is a
 * {@link Kind#MISATTRIBUTION}.
 */
public final class CauseAgentRule implements Rule {

    private static final Set<String> AUTHORSHIP = WordList.read("en/authorship.txt");

    @Override
    public String name() {
        return "cause-agent";
    }

    @Override
    public boolean asksForOneStory() {
        return true;
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        if (!pair.isComparable()
                || pair.sameHolder()
                || pair.sameArticle()
                        && pair.first().isOutletsOwn() != pair.second().isOutletsOwn()
                || !pair.bothCertain()
                || pair.first().isOutletsOwn() && pair.second().isOutletsOwn() && !fixed(m)
                || !twoDoers(pair)
                || pair.first().hasPronounForDoer(pair.lexicon())
                || pair.second().hasPronounForDoer(pair.lexicon())
                || m.predicates() != Predicates.SAME
                || !(m.role(Role.AGENT) == Agreement.DIFFERENT || m.role(Role.CAUSE) == Agreement.DIFFERENT)
                || !m.isSame(Role.PATIENT)
                || !pair.sameParticularObject() && !fixed(m)
                || m.swapped()
                || othersDiffer(m)
                || m.time() == Agreement.DIFFERENT
                || m.place() == Agreement.DIFFERENT
                || !m.closeInTime()
                || !tied(pair)
                || m.weight() < EventMatch.ENOUGH) {
            return Optional.empty();
        }
        boolean authorship = AUTHORSHIP.contains(pair.first().lemma());
        return Optional.of(Wording.verdict(
                pair,
                Relation.CONTRADICTS,
                authorship ? Kind.MISATTRIBUTION : Kind.CAUSE_AGENT,
                name(),
                0.3 + 0.07 * m.weight(),
                "who or what did it",
                List.of("agent")));
    }

    private static boolean fixed(EventMatch m) {
        return m.place() == Agreement.SAME && m.time() == Agreement.SAME;
    }

    /** Both named and of one sort, with nothing of their names in common: the House acts by its members, a state by its people. */
    private static boolean twoDoers(Pair pair) {
        if (pair.match().role(Role.AGENT) != Agreement.DIFFERENT) {
            return true; // other causes
        }
        return pair.first().in(Role.AGENT).stream().allMatch(a -> pair.second().in(Role.AGENT).stream()
                .allMatch(b -> a.isNamed()
                        && a.type() == b.type()
                        && a.tokens().stream().noneMatch(b.tokens()::contains)));
    }

    private static boolean othersDiffer(EventMatch m) {
        return m.roles().entrySet().stream()
                .anyMatch(e ->
                        e.getKey() != Role.AGENT && e.getKey() != Role.CAUSE && e.getValue() == Agreement.DIFFERENT);
    }

    /** One and the same deed: the place or the day is fixed, or the object is a particular named thing and not a state. */
    private static boolean tied(Pair pair) {
        EventMatch m = pair.match();
        boolean particular = pair.first().in(Role.PATIENT).stream()
                .anyMatch(p -> p.isParticular() && !p.isState() && p.type() != EntityType.PERSON);
        return fixed(m)
                || particular && m.time() == Agreement.SAME
                || pair.first().recurrence() == org.counterclaim.event.EventType.Recurrence.ONCE;
    }
}
