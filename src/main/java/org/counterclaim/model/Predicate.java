package org.counterclaim.model;

import org.jspecify.annotations.Nullable;

/**
 * What happened or is the case.
 *
 * @param type id of an event type of the catalogue ({@code config/events}), e.g. {@code call}; null where the catalogue
 *     lacks it
 * @param lemma base form of the word that says it, particles joined by a space, e.g. {@code vote down}
 */
public record Predicate(@Nullable String type, String lemma) {

    /** The event type where there is one, else the lemma. */
    public String name() {
        return type != null ? type : lemma;
    }
}
