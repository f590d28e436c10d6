package org.counterclaim.model;

import java.time.Instant;

/** A source on record for or against an actor, event or proposal. */
public record Stance(
        String id,
        String articleId,
        long articleVersion,
        Outlet outlet,
        Attribution attribution,
        Target target,
        Value value,
        Evidence evidence,
        String sentence,
        Instant publishedAt,
        Genre genre,
        Origin origin)
        implements Statement {

    /** Which way. */
    public enum Value {
        FAVOUR,
        AGAINST,
        NEITHER;

        public boolean opposes(Value other) {
            return this == FAVOUR && other == AGAINST || this == AGAINST && other == FAVOUR;
        }
    }

    @Override
    public String contentId() {
        return target.id();
    }
}
