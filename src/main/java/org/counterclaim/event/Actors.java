package org.counterclaim.event;

import java.util.Optional;
import org.counterclaim.model.Entity;

/**
 * Who is who: names, demonyms, capitals and seats of power of every state, organisations with names of their own, the
 * offices and titles that speak for a state, outlets and agencies, from {@code config/actors} and
 * {@code config/outlets.csv}. Names are taken with or without "the", with straight or curly marks.
 */
public interface Actors {

    /** For whom an office or the bearer of a title speaks. */
    enum Voice {
        /** For the state as a whole: a foreign ministry, a president. */
        STATE,
        /** For itself or its own body only: a court, a central bank, a senator. */
        ITSELF
    }

    /** The actors of {@code config/actors} as they ship. */
    static Actors shipped() {
        return Shipped.Everyone.ACTORS;
    }

    /** The state of this name: "Russia", "the Russian Federation", "U.S.". */
    Optional<Entity> country(String name);

    /** The state that a demonym or adjective means: "Russian", "Russians". */
    Optional<Entity> demonym(String word);

    /**
     * The state whose government a capital or seat of power stands for when it acts or speaks: "Moscow", "the Kremlin".
     * Of a union of states, the union: "Brussels".
     */
    Optional<Entity> seat(String name);

    /** The country that a known city or region lies in, ISO 3166-1 alpha-2, for places that are not actors. */
    Optional<String> countryOfPlace(String name);

    /** ISO 4217 code of the money that a state uses. */
    default Optional<String> currencyOf(Entity country) {
        return Optional.empty();
    }

    /** The organisation of this name: "the UN", "Hamas", "Bundestag". */
    default Optional<Entity> organisation(String name) {
        return Optional.empty();
    }

    /** The outlet or agency of this name: "the AP", "The Washington Post", "TASS". */
    default Optional<MediaOutlet> outlet(String name) {
        return Optional.empty();
    }

    /** The outlet at this host: "edition.cnn.com". */
    default Optional<MediaOutlet> outletAt(String host) {
        return Optional.empty();
    }

    /**
     * For whom an office speaks when a state's name or adjective stands with it.
     *
     * @param words lower case: "foreign ministry"; the longest known ending counts ("moldovan foreign ministry")
     */
    default Optional<Voice> office(String words) {
        return Optional.empty();
    }

    /**
     * For whom the bearer of a title speaks when a state's name or adjective stands with it.
     *
     * @param words lower case: "prime minister"; the longest known ending counts ("former prime minister")
     */
    default Optional<Voice> title(String words) {
        return Optional.empty();
    }

    /** Whether the words (lower case) name somebody or something that speaks for others: "spokeswoman", "press service". */
    default boolean isSpokesperson(String words) {
        return false;
    }
}
