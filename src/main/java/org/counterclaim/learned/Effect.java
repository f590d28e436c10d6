package org.counterclaim.learned;

/** Whether one claim makes another more or less believable without having to exclude it; probabilities of sum one. */
public record Effect(double strengthen, double neither, double weaken) {

    /** What one claim does to the other. */
    public enum Label {
        STRENGTHEN,
        NEITHER,
        WEAKEN
    }

    private static final double WEAKEN_COUNTS = Decisions.factor("effect", "weaken");

    public Label label() {
        if (weaken * WEAKEN_COUNTS >= Math.max(strengthen, neither)) {
            return Label.WEAKEN;
        }
        return strengthen >= neither ? Label.STRENGTHEN : Label.NEITHER;
    }
}
