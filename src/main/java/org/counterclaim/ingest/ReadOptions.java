package org.counterclaim.ingest;

import java.time.Duration;
import java.time.Instant;
import org.counterclaim.model.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * How named files and addresses are read.
 *
 * @param now stands in for missing publication dates
 * @param outlet who published documents that don't say; null to name plain text and pages after their file
 * @param timeout how long an answer of a web server may take to begin, and then to end
 * @param userAgent how the reader introduces itself to web servers
 */
public record ReadOptions(
        Limits limits, Instant now, @Nullable Outlet outlet, Duration timeout, String userAgent) {

    public static final String USER_AGENT = "Counterclaim/0.1 (reads news that its user names; not a crawler)";

    public static ReadOptions at(Instant now) {
        return new ReadOptions(Limits.DEFAULT, now, null, Duration.ofSeconds(20), USER_AGENT);
    }

    public ReadOptions withNow(Instant now) {
        return new ReadOptions(limits, now, outlet, timeout, userAgent);
    }

    public ReadOptions withOutlet(@Nullable Outlet outlet) {
        return new ReadOptions(limits, now, outlet, timeout, userAgent);
    }

    public ReadOptions withLimits(Limits limits) {
        return new ReadOptions(limits, now, outlet, timeout, userAgent);
    }
}
