package org.counterclaim.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison of two statements came to.
 *
 * @param kind what a contradiction rests on; null for relations that are none
 * @param rule name of the rule that fired, e.g. {@code denial}
 * @param explanation one plain English sentence: both holders, what they disagree on, why it is thought to be one event
 * @param score 0 to 1, how sure
 * @param shared slots in which both agree, e.g. {@code participants}
 * @param differing slots in which they differ
 * @param passedChecks near misses that were looked at and ruled out, e.g. {@code time-compatible}
 */
public record Verdict(
        Relation relation,
        @Nullable Kind kind,
        String rule,
        String explanation,
        double score,
        List<String> shared,
        List<String> differing,
        List<String> passedChecks) {

    public Verdict {
        shared = List.copyOf(shared);
        differing = List.copyOf(differing);
        passedChecks = List.copyOf(passedChecks);
    }
}
