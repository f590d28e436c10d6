package org.counterclaim.compare;

import java.util.Map;
import org.counterclaim.model.Relation;

/** A learned model for how two sentences of news stand to each other. Safe for use by several threads. */
public interface PairModel {

    /**
     * How likely they stand in each relation: all that sentences can tell, so not whether two reports have one origin. The
     * probabilities add up to one.
     *
     * @param earlier the sentence that was published first
     * @param gap how much later the other was published
     */
    Map<Relation, Double> link(String earlier, String later, Gap gap);

    /**
     * How likely the words of two sentences rule each other out, whoever says which: the geometric mean of the probabilities
     * with which either contradicts the other. A second opinion on {@link #link}, by a head that learned from other data.
     */
    double exclusion(String one, String other);
}
