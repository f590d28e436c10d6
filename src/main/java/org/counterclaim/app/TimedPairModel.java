package org.counterclaim.app;

import java.util.Map;
import org.counterclaim.compare.Gap;
import org.counterclaim.compare.PairModel;
import org.counterclaim.model.Relation;
import org.counterclaim.topology.Observer;

/** A pair model that says how long it takes: most of the time of a comparison is its own. */
final class TimedPairModel implements PairModel {

    private final PairModel model;
    private final ModelTime time = new ModelTime("pair_model");

    TimedPairModel(PairModel model) {
        this.model = model;
    }

    void observedBy(Observer other) {
        time.observedBy(other);
    }

    @Override
    public Map<Relation, Double> link(String earlier, String later, Gap gap) {
        return time.of(() -> model.link(earlier, later, gap));
    }

    @Override
    public double exclusion(String one, String other) {
        return time.of(() -> model.exclusion(one, other));
    }
}
