package org.counterclaim.learned;

/** What one sentence says of another, as probabilities that add up to one. */
public record Inference(double entails, double neutral, double contradicts) {

    /** What one sentence says of the other. */
    public enum Label {
        ENTAILMENT,
        NEUTRAL,
        CONTRADICTION
    }

    private static final double CONTRADICTION_COUNTS = Decisions.factor("relation", "contradict");

    public Label label() {
        if (contradicts * CONTRADICTION_COUNTS >= Math.max(entails, neutral)) {
            return Label.CONTRADICTION;
        }
        return entails >= neutral ? Label.ENTAILMENT : Label.NEUTRAL;
    }
}
