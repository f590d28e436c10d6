package org.counterclaim.ingest;

import java.time.Instant;
import org.counterclaim.model.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * How a document came in: what its carrier knows and its text may leave out.
 *
 * @param at record timestamp or time of reading; stands in for a missing publication date and bounds a given one
 * @param key key of the record, the id of an article that states none
 * @param address url the document was read from
 * @param outlet who published it, where the caller knows and the document may not say
 */
public record Arrival(
        Instant at,
        @Nullable String key,
        @Nullable String address,
        @Nullable Outlet outlet) {

    public static Arrival at(Instant at) {
        return new Arrival(at, null, null, null);
    }

    public Arrival withKey(@Nullable String key) {
        return new Arrival(at, key, address, outlet);
    }

    public Arrival withAddress(@Nullable String address) {
        return new Arrival(at, key, address, outlet);
    }

    public Arrival withOutlet(@Nullable Outlet outlet) {
        return new Arrival(at, key, address, outlet);
    }
}
