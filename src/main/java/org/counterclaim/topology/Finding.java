package org.counterclaim.topology;

import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a finding.
 *
 * @param supports how many pairs of groups it rests on now; without any it is withdrawn
 * @param last what was last sent; null before the first time
 * @param review the last review by a person, which outlives withdrawal
 */
record Finding(
        int supports,
        @Nullable Contradiction last,
        @Nullable Review review) {

    static final Finding NONE = new Finding(0, null, null);

    Finding supported(int more) {
        return new Finding(supports + more, last, review);
    }

    Finding sent(Contradiction contradiction) {
        return new Finding(supports, contradiction, review);
    }

    Finding reviewed(Review by) {
        return new Finding(supports, last, by);
    }
}
