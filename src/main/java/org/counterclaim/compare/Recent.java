package org.counterclaim.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was worked out lately, for several threads; the oldest goes when it is full. */
public final class Recent<V> {

    private final Map<String, V> values;

    /** @param most values that are kept */
    public Recent(int most) {
        values = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        });
    }

    public @Nullable V get(String key) {
        return values.get(key);
    }

    public void put(String key, V value) {
        values.put(key, value);
    }
}
