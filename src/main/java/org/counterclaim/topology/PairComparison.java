package org.counterclaim.topology;

import java.util.ArrayList;
import java.util.List;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;

/**
 * Compares the pairs of one change. One whose comparison throws counts as unrelated; it is kept for the dead letters, unless
 * either statement is in one that was kept before: what fails with one mostly fails with all that it meets.
 */
final class PairComparison {

    private static final Verdict FAILED =
            new Verdict(Relation.UNRELATED, null, "failed", "", 0, List.of(), List.of(), List.of());

    private final org.counterclaim.compare.Comparator comparator;
    private final Observer observer;
    private final List<FailedPair> failures = new ArrayList<>();

    PairComparison(org.counterclaim.compare.Comparator comparator, Observer observer) {
        this.comparator = comparator;
        this.observer = observer;
    }

    Verdict of(Statement earlier, Statement later, String eventKey) {
        try {
            Verdict verdict = comparator.compare(earlier, later, eventKey);
            observer.compared(earlier, later, verdict);
            return verdict;
        } catch (RuntimeException | StackOverflowError e) {
            if (failures.stream().noneMatch(f -> f.concerns(earlier) || f.concerns(later))) {
                failures.add(new FailedPair(earlier, later, e));
            }
            return FAILED;
        }
    }

    /** No statement is in two of them. */
    List<FailedPair> failures() {
        return failures;
    }
}
