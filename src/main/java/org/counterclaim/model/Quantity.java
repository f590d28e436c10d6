package org.counterclaim.model;

/**
 * A number with what it counts or measures.
 *
 * @param low smallest value meant; equal to {@code high} for a single number
 * @param high largest value meant
 * @param unit {@code count}, {@code percent}, an ISO 4217 code or an SI-like unit in lower case ({@code km}, {@code kg},
 *     {@code hour}); fractions and percentages are both {@code percent}
 * @param counted lemma of what is counted or measured, in lower case, e.g. {@code drone}; empty where the text does not say
 * @param text its words, e.g. "at least two dozen people"
 */
public record Quantity(
        double low, double high, String unit, Bound bound, Counting counting, String counted, String text) {

    /** How the number is meant. */
    public enum Bound {
        EXACT,
        AT_LEAST,
        AT_MOST,
        ABOUT,
        BETWEEN
    }

    /** Whether it is a running total or only what is added. */
    public enum Counting {
        CUMULATIVE,
        NEW,
        UNKNOWN
    }

    /** Share by which a number called "about" may be off and still be the same number. */
    public static final double ABOUT_TOLERANCE = 0.1;

    /** Smallest value that this quantity allows. */
    public double lowerBound() {
        return switch (bound) {
            case AT_MOST -> Double.NEGATIVE_INFINITY;
            case ABOUT -> low - Math.abs(low) * ABOUT_TOLERANCE;
            case EXACT, AT_LEAST, BETWEEN -> low;
        };
    }

    /** Largest value that this quantity allows. */
    public double upperBound() {
        return switch (bound) {
            case AT_LEAST -> Double.POSITIVE_INFINITY;
            case ABOUT -> high + Math.abs(high) * ABOUT_TOLERANCE;
            case EXACT, AT_MOST, BETWEEN -> high;
        };
    }

    /** Whether some value is allowed by both. Says nothing of whether they count the same thing. */
    public boolean compatible(Quantity other) {
        return lowerBound() <= other.upperBound() && other.lowerBound() <= upperBound();
    }
}
