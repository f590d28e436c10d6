package org.counterclaim.compare;

import java.util.Locale;
import org.counterclaim.event.Actors;

/**
 * Names that so many articles share that one of them tells no event: states, their people and seats, large cities, the most
 * famous, and names that are words of the language ("House").
 */
final class KnownNames {

    private static final int REMEMBERED = 50_000;

    private final Actors actors;
    private final Lexicon lexicon;
    private final Recent<Boolean> recent = new Recent<>(REMEMBERED);

    KnownNames(Actors actors, Lexicon lexicon) {
        this.actors = actors;
        this.lexicon = lexicon;
    }

    /** @param name a single word in lower case */
    boolean contains(String name) {
        Boolean known = recent.get(name);
        if (known == null) {
            known = lookUp(name);
            recent.put(name, known);
        }
        return known;
    }

    /** Whether it is a state or its people. */
    private boolean isState(String name) {
        String written = written(name);
        return actors.country(written).isPresent() || actors.demonym(written).isPresent();
    }

    private boolean lookUp(String name) {
        if (name.isEmpty()) {
            return true;
        }
        String written = written(name);
        return lexicon.isFamous(name)
                || lexicon.isNameNoise(name)
                || lexicon.rarity(name) < 1
                || isState(name)
                || actors.seat(written).isPresent()
                || actors.countryOfPlace(written).isPresent();
    }

    /** The tables of actors are asked with names as they are written. */
    private static String written(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
