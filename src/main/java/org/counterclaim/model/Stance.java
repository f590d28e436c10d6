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
        FAVOUR("for"),
        AGAINST("against"),
        NEITHER("neither for nor against");

        private final String words;

        Value(String words) {
            this.words = words;
        }

        /** As it stands before the target in a sentence. */
        String words() {
            return words;
        }

        public boolean opposes(Value other) {
            return this == FAVOUR && other == AGAINST || this == AGAINST && other == FAVOUR;
        }
    }

    /** {@code Valley Observer <- Carla Ruiz, for the planned dam: “Carla Ruiz supports the planned dam”}. */
    @Override
    public String summary() {
        return attribution + ", " + value.words() + ' ' + target.text() + ": \u201c" + evidence.brief() + '\u201d';
    }

    @Override
    public String contentId() {
        return target.id();
    }
}
