package org.counterclaim.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.event.TermWeights;

/** What story an article tells, by its most telling terms, each with its share; the squares add up to one. */
record Story(Map<String, Double> shares) {

    /** Nineteen in twenty pairs of reports of one event reach it, and five in a hundred of those that only share names. */
    private static final double ONE = 0.08;

    private static final TermWeights WEIGHTS = TermWeights.english();

    static Story of(List<String> terms) {
        double squares = 0;
        Map<String, Double> shares = new HashMap<>();
        for (String term : terms) {
            double weight = WEIGHTS.of(term);
            shares.put(term, weight);
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        shares.replaceAll((term, weight) -> weight / length);
        return new Story(shares);
    }

    /** Whether both articles tell one story; unknown where one of them, read by an older version, has no terms. */
    Agreement compare(Story other) {
        if (shares.isEmpty() || other.shares.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return similarity(other) >= ONE ? Agreement.SAME : Agreement.DIFFERENT;
    }

    /** Cosine of the two: 1 for the same terms, 0 for none in common. */
    double similarity(Story other) {
        double sum = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            sum += share.getValue() * other.shares.getOrDefault(share.getKey(), 0.0);
        }
        return sum;
    }
}
