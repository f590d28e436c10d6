package org.counterclaim.eval;

import java.util.ArrayList;
import java.util.List;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;
import org.counterclaim.topology.Observer;

/** Writes down every comparison, also those that led to no finding. */
final class VerdictLog implements Observer {

    /** Two statements that met and what their comparison came to. */
    record Compared(Statement left, Statement right, Verdict verdict) {

        /** Whether they stand at the two quotes, whichever way round. */
        boolean joins(Quote one, Quote other) {
            return one.overlaps(left) && other.overlaps(right) || one.overlaps(right) && other.overlaps(left);
        }
    }

    private final List<Compared> all = new ArrayList<>();

    @Override
    public synchronized void compared(Statement left, Statement right, Verdict verdict) {
        all.add(new Compared(left, right, verdict));
    }

    synchronized List<Compared> between(Quote one, Quote other) {
        return all.stream().filter(c -> c.joins(one, other)).toList();
    }
}
