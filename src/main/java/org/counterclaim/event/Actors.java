package org.counterclaim.event;

import java.util.Optional;
import org.counterclaim.model.Entity;

/**
 * Who is who among states: names, demonyms, capitals and seats of power of every country, and the offices that speak for
 * others, from {@code config/actors}.
 */
public interface Actors {

    /** The actors of {@code config/actors} as they ship. */
    static Actors shipped() {
        throw new IllegalStateException("not yet here");
    }

    /** The state of this name: "Russia", "the Russian Federation", "U.S.". */
    Optional<Entity> country(String name);

    /** The state that a demonym or adjective means: "Russian", "Russians". */
    Optional<Entity> demonym(String word);

    /** The state whose government a capital or seat of power stands for when it acts or speaks: "Moscow", "the Kremlin". */
    Optional<Entity> seat(String name);

    /** The country that a known city lies in, ISO 3166-1 alpha-2, for places that are not actors. */
    Optional<String> countryOfPlace(String name);
}
