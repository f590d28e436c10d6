package org.counterclaim.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterclaim.text.Resources;

/**
 * Where people put an event on the scale from -3 to 3, given the class that we give it and the form of its word. Each set asked
 * its annotators in its own way, so UW and MEANTIME have a scale each, fitted on their train parts, and all others one fitted
 * on both. Only the benchmark uses it, no claim does.
 */
final class FactualityScale {

    private static final double UNIT = 0.01;
    private static final double MOST = 3;
    private static final Set<String> OWN = Set.of("uw", "meantime");

    private final Map<String, Integer> weights;

    private FactualityScale(Map<String, Integer> weights) {
        this.weights = weights;
    }

    /** @param set name of a set of the benchmark */
    static FactualityScale shipped(String set) {
        String own = OWN.contains(set) ? "." + set : "";
        return of(Resources.list(FactualityScale.class, "factuality-scale" + own + ".tsv"));
    }

    /** @param lines feature of {@link EventForm}, then what it adds, in hundredths, parted by a tab */
    static FactualityScale of(List<String> lines) {
        Map<String, Integer> weights = new HashMap<>();
        for (String line : lines) {
            String[] f = line.split("\t");
            weights.put(f[0], Integer.parseInt(f[1]));
        }
        return new FactualityScale(weights);
    }

    double value(Set<String> features) {
        int sum = weights.getOrDefault("bias", 0);
        for (String f : features) {
            sum += weights.getOrDefault(f, 0);
        }
        return Math.max(-MOST, Math.min(MOST, sum * UNIT));
    }
}
