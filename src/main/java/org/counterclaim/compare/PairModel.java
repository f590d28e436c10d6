package org.counterclaim.compare;

import java.time.Duration;
import java.util.Map;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;

/** A learned model for how two sentences of news stand to each other. Safe for use by several threads. */
public interface PairModel {

    /**
     * Probabilities that add up to one in each map.
     *
     * @param relations all relations that sentences can tell; whether two reports have one origin is not among them
     * @param kinds what a contradiction would rest on
     */
    record Links(Map<Relation, Double> relations, Map<Kind, Double> kinds) {}

    /**
     * @param earlier the sentence that was published first
     * @param apart how much later the other was published
     */
    Links link(String earlier, String later, Duration apart);

    /**
     * How likely the words of two sentences rule each other out, whoever says which: the geometric mean of the probabilities
     * with which either contradicts the other. A second opinion on {@link #link}, by a head that learned from other data.
     */
    double exclusion(String one, String other);
}
