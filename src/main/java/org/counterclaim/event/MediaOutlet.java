package org.counterclaim.event;

import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * A known publisher of news.
 *
 * @param family outlets of one publisher share it; they are not independent of each other
 * @param country ISO 3166-1 alpha-2 code of where it is based
 */
public record MediaOutlet(
        Outlet outlet, Kind kind, String family, @Nullable String country) {

    /** What sort of publisher. */
    public enum Kind {
        /** Supplies others with text: what several outlets take from it has one origin. */
        AGENCY,
        PAPER,
        BROADCASTER,
        ONLINE,
        MAGAZINE
    }

    public Entity entity() {
        return new Entity("outlet:" + Ids.slug(outlet.name()), outlet.name(), EntityType.OUTLET, country, null);
    }
}
