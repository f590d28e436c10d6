package org.counterclaim.compare.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * {@link Relation#CONTRADICTS}: the same words with the roles swapped: A sold it to B, B sold it to A. What two sides often
 * do to each other (attack, accuse, visit) is no conflict; the thing itself must be shared, or the deed happen once.
 */
public final class StructureRule implements Rule {

    private static final Set<String> ONE_WAY = WordList.read("one-way.txt");

    private static final Duration ONE_DAY = Duration.ofHours(30);

    @Override
    public String name() {
        return "structure";
    }

    @Override
    public boolean asksForOneStory() {
        return true;
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        boolean once = pair.first().type() != null
                && ONE_WAY.contains(pair.first().type().id());
        if (!pair.isComparable()
                || pair.sameHolder()
                || !pair.bothCertain()
                || !m.swapped()
                || m.predicates() != Predicates.SAME
                || m.time() == Agreement.DIFFERENT
                || m.place() == Agreement.DIFFERENT
                || !m.closeInTime()
                || !(once && (m.time() == Agreement.SAME || isOneReport(pair))
                        || m.time() == Agreement.SAME && sharesMore(pair))) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.CONTRADICTS,
                Kind.STRUCTURE,
                name(),
                0.35 + 0.07 * m.weight(),
                "who did it to whom",
                List.of("agent", "patient")));
    }

    /** Published within a day of each other, with nothing that only one side tells: two rivals meet again and again. */
    private static boolean isOneReport(Pair pair) {
        return EventMatch.apart(pair.first(), pair.second()).compareTo(ONE_DAY) <= 0
                && !Quantities.differ(pair)
                && pair.first().lemma().equals(pair.second().lemma());
    }

    private static boolean sharesMore(Pair pair) {
        return pair.match().sharedWords().stream()
                        .filter(w -> !w.equals(pair.first().lemma()))
                        .mapToDouble(pair.lexicon()::rarity)
                        .sum()
                > 0.8;
    }
}
