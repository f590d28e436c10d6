package org.counterclaim.claim.factuality;

import org.counterclaim.model.Factuality;
import org.counterclaim.model.Factuality.Certainty;
import org.counterclaim.model.Factuality.Polarity;

/** What the climb from a predicate to its clause's root has found so far. */
final class Finding {
    Certainty certainty = Certainty.CERTAIN;
    boolean negative;
    boolean open;

    /** Meant to be, and nothing told of whether it comes to that: possible at most. */
    void aimed() {
        limit(Certainty.POSSIBLE);
    }

    void limit(Certainty limit) {
        if (limit.ordinal() > certainty.ordinal()) {
            certainty = limit;
        }
    }

    Factuality value() {
        if (open || certainty == Certainty.UNDERSPECIFIED) {
            return Factuality.UU;
        }
        return Factuality.of(certainty, negative ? Polarity.NEGATIVE : Polarity.POSITIVE);
    }
}
