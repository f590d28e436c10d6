package org.counterclaim.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Statement;
import org.counterclaim.topology.Pipeline;

/**
 * Where the relation of two quotes was lost on the way.
 *
 * @param stage the first step that failed
 * @param detail for people
 */
record Loss(Stage stage, String detail) {

    /** The steps from text to relation. */
    enum Stage {
        NO_CLAIM_LEFT,
        NO_CLAIM_RIGHT,
        /** Both sides are read, but never meet. */
        NO_SHARED_KEY,
        /** They met and were taken for different events. */
        GATE,
        /** They met, and the rules gave another relation. */
        RULE
    }

    static Loss of(Pipeline pipeline, VerdictLog log, Quote left, Quote right) {
        List<Statement> onLeft = at(pipeline, left);
        List<Statement> onRight = at(pipeline, right);
        if (onLeft.isEmpty()) {
            return new Loss(Stage.NO_CLAIM_LEFT, "");
        }
        if (onRight.isEmpty()) {
            return new Loss(Stage.NO_CLAIM_RIGHT, "");
        }
        List<VerdictLog.Compared> met = log.between(left, right);
        if (met.isEmpty()) {
            return new Loss(Stage.NO_SHARED_KEY, texts(onLeft) + " | " + texts(onRight));
        }
        TreeSet<String> rules = new TreeSet<>();
        boolean gated = true;
        for (VerdictLog.Compared c : met) {
            gated &= c.verdict().relation() == Relation.UNRELATED;
            rules.add(c.verdict().relation().name().toLowerCase(java.util.Locale.ROOT) + " by "
                    + c.verdict().rule() + ' ' + c.verdict().differing());
        }
        return new Loss(gated ? Stage.GATE : Stage.RULE, String.join("; ", rules));
    }

    private static List<Statement> at(Pipeline pipeline, Quote quote) {
        List<Statement> there = new ArrayList<>(pipeline.claims());
        there.addAll(pipeline.stances());
        there.removeIf(s -> !quote.overlaps(s));
        return there;
    }

    private static String texts(List<Statement> statements) {
        return statements.stream().map(Loss::text).distinct().toList().toString();
    }

    private static String text(Statement s) {
        if (s instanceof org.counterclaim.model.Claim c) {
            return c.proposition().predicate().name()
                    + ' '
                    + c.proposition().arguments().stream()
                            .map(a -> a.entity() == null ? a.head() : a.entity().id())
                            .toList()
                    + ' '
                    + c.factuality().code();
        }
        return s.evidence().exact();
    }

    @Override
    public String toString() {
        String name = stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return detail.isEmpty() ? name : name + ": " + detail;
    }
}
