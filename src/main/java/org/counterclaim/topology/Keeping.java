package org.counterclaim.topology;

import java.time.Duration;

/**
 * How long topics and stores keep what is read and what is computed. Only what people say is kept for ever: their reviews, and
 * the findings that these are about.
 */
public record Keeping(Duration horizon) {

    /** An article is stored before or after it is published: its horizon may end a little later than its record's. */
    private static final Duration SPARE = Duration.ofDays(7);

    private static final Duration YEAR = Duration.ofDays(365);

    /** Articles: for as long as they are compared with new ones, since {@code replay} reads them again. */
    public Duration articles() {
        return horizon.plus(SPARE);
    }

    /** Findings and dossiers: for as long as the page remembers statements, since it may be filled anew. */
    public Duration findings() {
        return articles().compareTo(YEAR) > 0 ? articles() : YEAR;
    }

    /** Claims and stances: as long as the findings that rest on them, which may come a horizon later. */
    public Duration statements() {
        return findings().plus(horizon);
    }

    /** Rows of what is compared: twice the horizon, so that an article that is late by one still meets all that it may. */
    Duration rows() {
        return horizon.multipliedBy(2);
    }

    /**
     * Which event a finding belongs to: as long as the topic has the finding, and longer than any row of it that a review
     * could change.
     */
    Duration eventsOfFindings() {
        return findings().plus(horizon);
    }
}
