package org.counterclaim.event;

import java.util.Set;

/** What stands around a word that may say an event, as far as the conditions of a {@link Trigger} ask for it. */
@FunctionalInterface
public interface Surroundings {

    /** Nothing is known of the words around. */
    Surroundings NONE = slot -> Set.of();

    /**
     * What fills a slot; empty if nothing does.
     *
     * @param slot {@code object} and {@code subject} (of the deed: a passive's subject is its object), {@code complement}
     *     (a clause), {@code prep} (the prepositions that follow), {@code near} (close dependents), or a preposition, for
     *     the word that it governs
     * @return lemmas of the fillers in lower case, and in capitals what they are: {@code ACTOR}, {@code ORGANISATION},
     *     {@code COUNTRY}, {@code PLACE}, {@code AMOUNT}
     */
    Set<String> fillers(String slot);
}
