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
    public @Nullable String firstKey(String prefix) {
        String key = rows.ceilingKey(prefix);
        return key != null && key.startsWith(prefix) ? key : null;
    }

    @Override
    public List<V> under(String prefix, int limit) {
        return first(rows.tailMap(prefix, true), prefix, limit);
    }

    @Override
    public List<V> last(String prefix, int limit) {
        return first(rows.headMap(prefix + Character.MAX_VALUE, true).descendingMap(), prefix, limit);
    }

    @Override
    public List<V> before(String prefix, String key, int limit) {
        return first(rows.headMap(key, false).descendingMap(), prefix, limit);
    }

    @Override
    public List<V> after(String prefix, String key, int limit) {
        return first(rows.tailMap(key, false), prefix, limit);
    }

    private static <V> List<V> first(Map<String, V> ordered, String prefix, int limit) {
        List<V> found = new ArrayList<>();
        for (Map.Entry<String, V> e : ordered.entrySet()) {
            if (found.size() == limit || !e.getKey().startsWith(prefix)) {
                break;
            }
            found.add(e.getValue());
        }
        return found;
    }
}
