package org.counterclaim.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step remembers: rows by key, in key order. A state store in the topology, a sorted map in the pipeline. */
interface Rows<V> {

    @Nullable
    V get(String key);

    void put(String key, V row);

    void delete(String key);

    /** The first key that begins so. */
    @Nullable
    String firstKey(String prefix);

    /** The rows whose keys begin so, in key order, at most {@code limit}. */
    List<V> under(String prefix, int limit);

    /** The last rows whose keys begin so, the very last first, at most {@code limit}. */
    List<V> last(String prefix, int limit);

    /**
     * The rows before a key, the nearest first, at most {@code limit}.
     *
     * @param prefix that the keys begin with; ends with a separator, which no key goes beyond
     */
    List<V> before(String prefix, String key, int limit);

    /** The rows after a key, likewise. */
    List<V> after(String prefix, String key, int limit);
}
