package org.counterclaim.compare;

import java.util.Optional;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Entity;

/** A world without known states. */
final class NoActors implements Actors {

    @Override
    public Optional<Entity> country(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Entity> demonym(String word) {
        return Optional.empty();
    }

    @Override
    public Optional<Entity> seat(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> countryOfPlace(String name) {
        return Optional.empty();
    }
}
