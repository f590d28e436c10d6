package org.counterclaim.topology;

import java.util.Locale;

/** Why a step of the topology refuses a record by itself; what {@code ingest} cannot read has reasons of its own. */
public enum Refusal {
    SENT_IN_FUTURE("read"),
    PUBLISHED_IN_FUTURE("read"),
    /** Neither a key nor a value. */
    NO_KEY("read"),
    TOO_LARGE("read"),
    NEWER_FORM("read"),
    NO_ARTICLE("read"),
    TIME_LIMIT("extract");

    private final String step;

    Refusal(String step) {
        this.step = step;
    }

    /** The step that refuses. */
    public String step() {
        return step;
    }

    /** The reason as dead letters and metrics give it. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason where a step throws, which no record should make it do. */
    public static String failed(String step) {
        return step + "_failed";
    }
}
