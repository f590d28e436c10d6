package org.counterclaim.claim.number;

/**
 * A number as it stands in a sentence, without what it counts.
 *
 * @param from index of its first token
 * @param to one past the index of its last token
 * @param low smallest value meant
 * @param high largest value meant; equal to {@code low} for a single number
 * @param share whether it is a part of a whole ("a third"), its value then being per cent
 * @param rough whether the words themselves are vague ("dozens")
 */
public record Numeral(int from, int to, double low, double high, boolean share, boolean rough) {

    static Numeral exact(int from, int to, double value) {
        return new Numeral(from, to, value, value, false, false);
    }

    Numeral upTo(int end) {
        return new Numeral(from, end, low, high, share, rough);
    }

    Numeral times(double factor, int end) {
        return new Numeral(from, end, low * factor, high * factor, share, rough);
    }

    public boolean isWhole() {
        return low == Math.rint(low) && high == Math.rint(high) && !share;
    }
}
