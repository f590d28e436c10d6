package org.counterclaim.learned;

/** How a text stands to a claim, as probabilities that add up to one. */
public record TextStance(double agree, double disagree, double discuss, double unrelated) {

    /** The label a probability stands for. */
    public enum Label {
        AGREE,
        DISAGREE,
        DISCUSS,
        UNRELATED
    }

    private static final double DISAGREE_COUNTS = Decisions.factor("stance", "disagree");

    /** The label that fits best. */
    public Label label() {
        return unrelated > Math.max(agree, Math.max(disagree * DISAGREE_COUNTS, discuss)) ? Label.UNRELATED : relatedLabel();
    }

    /** The label that fits best where the text is known to be about the claim. */
    public Label relatedLabel() {
        if (disagree * DISAGREE_COUNTS >= Math.max(agree, discuss)) {
            return Label.DISAGREE;
        }
        return agree >= discuss ? Label.AGREE : Label.DISCUSS;
    }
}
