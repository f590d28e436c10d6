package org.counterclaim.event;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** All event types, found by id or by the word that says them. */
public interface EventCatalogue {

    /** The catalogue of {@code config/events} as it ships. */
    static EventCatalogue shipped() {
        return Shipped.Types.EVENTS;
    }

    /**
     * The shipped catalogue with the files of a folder laid over it: a file of the same name replaces a type.
     *
     * @throws IllegalArgumentException if a file is wrong, with its name and what is wrong
     */
    static EventCatalogue shippedWith(Path folder) {
        SortedMap<String, String> files = ConfigFolder.shippedFiles("events", ".properties");
        files.putAll(ConfigFolder.files(folder, ".properties"));
        return new FileEventCatalogue(files);
    }

    Collection<EventType> types();

    Optional<EventType> byId(String id);

    /**
     * The type that a verb says wherever it stands; empty for a verb that needs conditions.
     *
     * @param lemma base form in lower case, a particle joined by a space
     */
    Optional<EventType> byVerb(String lemma);

    /**
     * The type that a noun says wherever it stands; empty for a noun that needs conditions.
     *
     * @param lemma base form in lower case, a multi-word joined by spaces
     */
    Optional<EventType> byNoun(String lemma);

    /** The triggers that begin with this verb ("shoot down", "shoot (prep=at)"), those to try first first. */
    List<Trigger> verbTriggers(String lemma);

    /** The noun triggers with this head word ("phone call", "call (prep=with)"), those to try first first. */
    List<Trigger> nounTriggers(String head);
}
