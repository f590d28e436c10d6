package org.counterclaim.claim.entity;

import java.util.HashSet;
import java.util.Set;
import org.counterclaim.model.Entity;
import org.jspecify.annotations.Nullable;

/** What one article tells of one person or organisation while it is read. */
final class Profile {

    /** Grammatical gender as titles and pronouns tell it. */
    enum Gender {
        UNKNOWN,
        MALE,
        FEMALE
    }

    private Entity entity;
    private @Nullable Entity speaksFor;
    private Gender gender = Gender.UNKNOWN;
    private final Set<String> titles = new HashSet<>();

    Profile(Entity entity) {
        this.entity = entity;
    }

    Entity entity() {
        return entity;
    }

    @Nullable
    Entity speaksFor() {
        return speaksFor;
    }

    Gender gender() {
        return gender;
    }

    /** Lemmas of the titles and offices that the article gives to it. */
    Set<String> titles() {
        return titles;
    }

    /** The first state or body named with a title stays: later ones are mostly former posts. */
    void speaksFor(Entity principal) {
        if (speaksFor == null && !principal.id().equals(entity.id())) {
            speaksFor = principal;
            if (entity.country() == null && principal.country() != null) {
                entity = new Entity(entity.id(), entity.name(), entity.type(), principal.country(), entity.wikidata());
            }
        }
    }

    void gender(Gender told) {
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }
}
