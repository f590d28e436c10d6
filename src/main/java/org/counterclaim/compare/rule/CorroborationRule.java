package org.counterclaim.compare.rule;

import java.util.List;
import java.util.Optional;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * Both say the same of one event.
 *
 * <ul>
 *   <li>{@link Relation#CORROBORATES}: from different origins and holders.
 *   <li>{@link Relation#SAME_ORIGIN}: from one origin or one holder, which is one voice however often it is printed.
 * </ul>
 */
public final class CorroborationRule implements Rule {

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        boolean agree = m.predicates() == Predicates.OPPOSITE
                ? pair.oneAffirmsOneDenies()
                : pair.bothCommitted()
                        && pair.first().factuality().polarity()
                                == pair.second().factuality().polarity();
        if (!agree
                || m.predicates() == Predicates.UNRELATED
                || !m.isOneEvent()
                || m.anyCoreRoleUnclear()
                || !(m.closeInTime() || Quantities.shareAMeasure(pair))
                || Quantities.differ(pair)) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                pair.hasOneOrigin() ? Relation.SAME_ORIGIN : Relation.CORROBORATES,
                null,
                name(),
                0.4 + 0.07 * m.weight(),
                "what happened",
                List.of()));
    }
}
