package org.counterclaim.claim.stance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterclaim.model.Span;
import org.counterclaim.text.Resources;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.en.English;

/**
 * Whether a sentence shows its target in a good or a bad light: logistic regression on {@link TargetFeatures}. How the weights
 * were made, and what they are worth, is told in src/train/target-sentiment.md.
 */
public final class TargetSentiment {

    /** The light a target stands in. */
    public enum Light {
        BAD,
        NEUTRAL,
        GOOD
    }

    /** Weights are kept as whole hundredths. */
    private static final double UNIT = 0.01;

    private final TargetFeatures features = new TargetFeatures();
    private final Map<String, int[]> weights;

    private TargetSentiment(Map<String, int[]> weights) {
        this.weights = weights;
    }

    /** With the weights that ship with the program. */
    public static TargetSentiment shipped() {
        return of(Resources.list(English.class, "target-sentiment.tsv"));
    }

    /** @param lines feature, then its weight for bad, neutral and good in hundredths, parted by tabs */
    public static TargetSentiment of(List<String> lines) {
        Map<String, int[]> weights = new HashMap<>();
        for (String line : lines) {
            String[] f = line.split("\t");
            weights.put(f[0], new int[] {Integer.parseInt(f[1]), Integer.parseInt(f[2]), Integer.parseInt(f[3])});
        }
        return new TargetSentiment(weights);
    }

    /** @param target where the target stands in the text that the sentence's offsets count in */
    public Light of(Sentence s, Span target) {
        double[] sums = sums(features.of(s, target));
        int best = sums[0] >= sums[1] && sums[0] >= sums[2] ? 0 : sums[1] >= sums[2] ? 1 : 2;
        return Light.values()[best];
    }

    private double[] sums(Set<String> present) {
        double[] sums = new double[Light.values().length];
        add("bias", sums);
        present.forEach(f -> add(f, sums));
        return sums;
    }

    private void add(String feature, double[] sums) {
        int[] w = weights.get(feature);
        if (w != null) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += UNIT * w[i];
            }
        }
    }
}
