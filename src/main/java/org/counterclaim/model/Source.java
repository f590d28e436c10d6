package org.counterclaim.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whose words are given.
 *
 * @param name as the article says, resolved to the fullest name where that could be told ("he" becomes "Dmitry Peskov")
 * @param entity who it is, where that could be told
 * @param speaksFor whom it speaks for, e.g. Peskov for the Kremlin; null where it speaks for itself
 */
public record Source(
        String name,
        Kind kind,
        @Nullable Entity entity,
        @Nullable Entity speaksFor) {

    /** What sort of source it is. */
    public enum Kind {
        OUTLET,
        PERSON,
        ORGANISATION,
        COUNTRY,
        DOCUMENT,
        /** People who are named by what they are: officials, residents. */
        GROUP,
        /** A source that the article does not want to name. */
        ANONYMOUS,
        /** A speaker who is there but cannot be told: an answer of its own, never a guess. */
        UNRESOLVED
    }

    /** The outlet as the source of its own sentences. */
    public static Source of(Outlet outlet) {
        Entity self = new Entity("outlet:" + outlet.domain(), outlet.name(), EntityType.OUTLET);
        return new Source(outlet.name(), Kind.OUTLET, self, null);
    }

    /** Identity for comparing positions: whom it speaks for, else who it is, else its name. */
    public String position() {
        if (speaksFor != null) {
            return speaksFor.id();
        }
        return entity != null ? entity.id() : "name:" + Ids.slug(name);
    }
}
