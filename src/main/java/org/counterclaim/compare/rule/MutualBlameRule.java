package org.counterclaim.compare.rule;

import java.util.List;
import java.util.Optional;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Party;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.Verdict;

/**
 * {@link Relation#CONTRADICTS}: each of two holders says that the other did it, of one thing: each blames the other for the
 * stalled talks, each says that the other fired first.
 */
public final class MutualBlameRule implements Rule {

    @Override
    public String name() {
        return "mutual-blame";
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        if (pair.sameHolder()
                || !pair.bothAffirm()
                || pair.first().isOutletsOwn()
                || pair.second().isOutletsOwn()
                || !m.closeInTime()
                || !blames(pair.first(), pair.second(), pair)
                || !blames(pair.second(), pair.first(), pair)
                || !ofOneThing(pair)) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.CONTRADICTS,
                Kind.CAUSE_AGENT,
                name(),
                0.5 + 0.06 * m.weight(),
                "which of the two did it",
                List.of("agent")));
    }

    private static boolean blames(Mention one, Mention other, Pair pair) {
        Party blamed = other.holder();
        return blamed != null
                && one.in(Role.AGENT).stream()
                        .anyMatch(p -> p.isNamed() && p.compare(blamed, pair.lexicon()) == Agreement.SAME);
    }

    /** Said in one breath, or of deeds that may be one. */
    private static boolean ofOneThing(Pair pair) {
        EventMatch m = pair.match();
        boolean oneBreath = pair.sameArticle()
                && pair.first().claim().sentence().equals(pair.second().claim().sentence());
        boolean oneDeed = (m.predicates() == Predicates.SAME || m.predicates() == Predicates.RELATED)
                && m.sharedWords().stream().anyMatch(w -> pair.lexicon().rarity(w) > 0.3);
        return oneBreath || oneDeed;
    }
}
