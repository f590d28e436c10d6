package org.counterclaim.topology;

import java.util.Map;
import java.util.TreeMap;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Review;
import org.counterclaim.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a finding.
 *
 * @param supports the pairs of groups that it rests on now; without any it is withdrawn
 * @param last what was last sent; null before the first time
 * @param review the last review by a person, which outlives withdrawal
 */
record Finding(
        Map<String, Support> supports,
        @Nullable Contradiction last,
        @Nullable Review review) {

    static final Finding NONE = new Finding(Map.of(), null, null);

    Finding {
        supports = Map.copyOf(supports);
    }

    /** A pair of groups, the earlier first, and what their comparison came to. */
    record Support(String earlier, String later, Verdict verdict) {}

    Finding with(String pair, Support support) {
        Map<String, Support> more = new TreeMap<>(supports);
        more.put(pair, support);
        return new Finding(more, last, review);
    }

    Finding without(String pair) {
        Map<String, Support> less = new TreeMap<>(supports);
        less.remove(pair);
        return new Finding(less, last, review);
    }

    Finding sent(Contradiction contradiction) {
        return new Finding(supports, contradiction, review);
    }

    Finding reviewed(Review by) {
        return new Finding(supports, last, by);
    }
}
