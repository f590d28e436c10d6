package org.counterclaim.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step remembers: rows by key, in key order. A state store in the topology, a sorted map in the pipeline. */
interface Rows<V> {

    @Nullable
    V get(String key);

    void put(String key, V row);

    void delete(String key);

    /** The rows whose keys begin so, in key order, at most {@code limit}. */
    List<V> under(String prefix, int limit);

    default List<V> under(String prefix) {
        return under(prefix, Integer.MAX_VALUE);
    }
}
