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

    /** The most probable label. */
    public Label label() {
        return unrelated > Math.max(agree, Math.max(disagree, discuss)) ? Label.UNRELATED : relatedLabel();
    }

    /** The most probable label where the text is known to be about the claim. */
    public Label relatedLabel() {
        if (disagree >= agree && disagree >= discuss) {
            return Label.DISAGREE;
        }
        return agree >= discuss ? Label.AGREE : Label.DISCUSS;
    }
}
