package org.counterclaim.event;

import java.util.Collection;
import java.util.Optional;

/** All event types, found by id or by the word that says them. */
public interface EventCatalogue {

    /** The catalogue of {@code config/events} as it ships. */
    static EventCatalogue shipped() {
        throw new IllegalStateException("not yet here");
    }

    Collection<EventType> types();

    Optional<EventType> byId(String id);

    /** @param lemma base form in lower case, a particle joined by a space */
    Optional<EventType> byVerb(String lemma);

    /** @param lemma base form in lower case, a multi-word joined by spaces */
    Optional<EventType> byNoun(String lemma);
}
