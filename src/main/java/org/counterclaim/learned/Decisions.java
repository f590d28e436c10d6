package org.counterclaim.learned;

import java.util.Map;
import java.util.stream.Collectors;
import org.counterclaim.text.Resources;

/**
 * How many times the probability of a rare label counts when one label must be chosen. The model's probabilities are calibrated,
 * so a rare label seldom is the likeliest; the factors are those of the best macro F1 on examples held out
 * (src/train/export_pair.py).
 */
final class Decisions {

    private static final Map<String, Double> FACTORS = Resources.lines(Decisions.class, "pair.decisions.tsv").stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0] + ' ' + cells[1], cells -> Double.valueOf(cells[2])));

    private Decisions() {}

    static double factor(String head, String label) {
        return FACTORS.getOrDefault(head + ' ' + label, 1.0);
    }
}
