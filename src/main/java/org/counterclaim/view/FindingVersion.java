package org.counterclaim.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a finding once was, as long as the topic keeps it. */
public record FindingVersion(
        long version,
        Instant at,
        String relation,
        String status,
        double score,
        @Nullable String note,
        String summary) {}
