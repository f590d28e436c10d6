package org.counterclaim.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding: two sides that do not go together, how, and why it is thought so. Never says who is right.
 *
 * @param id {@link Ids#pair} of the two positions (what is said and by whom, whatever the article): the same whichever
 *     came first, so that a dismissed pair stays dismissed
 * @param summary one line for people: {@code Kremlin (Dmitry Peskov) denies what The Washington Post reports: ...}
 * @param version grows with every change of this finding
 * @param eventKey the key under which the two met
 * @param eventTime when the event in question took place, where known
 * @param detectedAt stream time of the record that made or changed the finding
 */
public record Contradiction(
        String summary,
        Relation relation,
        @Nullable Kind kind,
        FindingStatus status,
        Side left,
        Side right,
        String explanation,
        String rule,
        double score,
        List<String> shared,
        List<String> differing,
        List<String> passedChecks,
        String id,
        long version,
        String eventKey,
        TimeSpan eventTime,
        Instant detectedAt,
        @Nullable String note) {

    public Contradiction {
        shared = List.copyOf(shared);
        differing = List.copyOf(differing);
        passedChecks = List.copyOf(passedChecks);
    }
}
