package org.counterclaim.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's word on a finding. */
public record Review(
        String contradictionId,
        Decision decision,
        @Nullable String note,
        @Nullable String by,
        Instant at) {

    /** What the person decided. */
    public enum Decision {
        DISMISSED,
        CONFIRMED,
        /** Takes an earlier decision back. */
        REOPENED
    }
}
