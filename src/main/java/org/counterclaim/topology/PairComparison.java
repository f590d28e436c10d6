package org.counterclaim.topology;

import java.util.ArrayList;
import java.util.List;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;

/** Compares pairs; one whose comparison throws counts as unrelated and is kept for the dead letters. */
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

    Verdict of(Statement earlier, Statement later) {
        try {
            Verdict verdict = comparator.compare(earlier, later);
            observer.compared(earlier, later, verdict);
            return verdict;
        } catch (RuntimeException e) {
            failures.add(new FailedPair(earlier, later, e));
            return FAILED;
        }
    }

    List<FailedPair> failures() {
        return failures;
    }
}
