package org.counterclaim.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows in memory, for work without Kafka. */
final class MemoryRows<V> implements Rows<V> {

    private final TreeMap<String, V> rows = new TreeMap<>();

    @Override
    public @Nullable V get(String key) {
        return rows.get(key);
    }

    @Override
    public void put(String key, V row) {
        rows.put(key, row);
    }

    @Override
    public void delete(String key) {
        rows.remove(key);
    }

    @Override
    public List<V> under(String prefix, int limit) {
        List<V> found = new ArrayList<>();
        for (Map.Entry<String, V> e : rows.tailMap(prefix).entrySet()) {
            if (found.size() == limit || !e.getKey().startsWith(prefix)) {
                break;
            }
            found.add(e.getValue());
        }
        return found;
    }

    List<V> all() {
        return List.copyOf(rows.values());
    }
}
