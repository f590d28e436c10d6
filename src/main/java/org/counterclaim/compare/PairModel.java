package org.counterclaim.compare;

/** A learned model for the relation of two texts. Safe for use by several threads. */
public interface PairModel {

    /** Probabilities that add up to one, for {@code right} being read after {@code left}. */
    record Scores(double entails, double neutral, double contradicts) {}

    Scores score(String left, String right);
}
