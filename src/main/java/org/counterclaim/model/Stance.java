package org.counterclaim.model;

import java.time.Instant;
import java.util.List;

/**
 * A source on record for or against an actor, event or proposal.
 *
 * @param story the terms that tell its article's story from others, as in {@link Claim}
 */
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
        Origin origin,
        List<String> story)
        implements Statement {

    public Stance {
        story = story == null ? List.of() : List.copyOf(story); // records of older versions have none
    }

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

    /** This stance with the story of its article. */
    public Stance about(List<String> terms) {
        return new Stance(
                id,
                articleId,
                articleVersion,
                outlet,
                attribution,
                target,
                value,
                evidence,
                sentence,
                publishedAt,
                genre,
                origin,
                terms);
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
