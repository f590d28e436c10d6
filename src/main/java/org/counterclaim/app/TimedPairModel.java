package org.counterclaim.app;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.counterclaim.compare.Gap;
import org.counterclaim.compare.PairModel;
import org.counterclaim.model.Relation;
import org.counterclaim.topology.Observer;

/** A pair model that says how long it takes: most of the time of a comparison is its own. */
final class TimedPairModel implements PairModel {

    private final PairModel model;
    private volatile Observer observer = Observer.NONE;

    TimedPairModel(PairModel model) {
        this.model = model;
    }

    void observedBy(Observer other) {
        observer = other;
    }

    @Override
    public Map<Relation, Double> link(String earlier, String later, Gap gap) {
        return timed(() -> model.link(earlier, later, gap));
    }

    @Override
    public double exclusion(String one, String other) {
        return timed(() -> model.exclusion(one, other));
    }

    private <T> T timed(Supplier<T> question) {
        long start = System.nanoTime();
        try {
            return question.get();
        } finally {
            observer.took("pair_model", Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
