package org.counterclaim.compare.rule;

import java.util.List;
import java.util.Optional;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Relation;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.model.Verdict;

/**
 * One event to which one side does not commit itself.
 *
 * <ul>
 *   <li>{@link Relation#SUPERSEDES}: the earlier spoke of a plan or possibility, the later says that it has happened or not.
 *   <li>{@link Relation#REPORTED_ONLY}: a side only reports, asks or speculates: nobody holds the opposite.
 * </ul>
 */
public final class ReportedOnlyRule implements Rule {

    @Override
    public String name() {
        return "reported-only";
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        if (pair.bothCommitted()
                || pair.match().predicates() == Predicates.UNRELATED
                || !pair.match().isOneEvent()
                || pair.match().anyCoreRoleUnclear()) {
            return Optional.empty();
        }
        boolean settled = !pair.first().factuality().isCommitted()
                && pair.second().factuality().isCommitted()
                && isAhead(pair);
        return Optional.of(Wording.verdict(
                pair,
                settled ? Relation.SUPERSEDES : Relation.REPORTED_ONLY,
                null,
                name(),
                0.3 + 0.07 * pair.match().weight(),
                "how far they commit themselves",
                List.of("certainty")));
    }

    private static boolean isAhead(Pair pair) {
        TimeSpan time = pair.first().proposition().time();
        return time.end() != null
                && time.end().isAfter(pair.first().claim().publishedAt())
                && pair.second()
                        .claim()
                        .publishedAt()
                        .isAfter(pair.first().claim().publishedAt());
    }
}
