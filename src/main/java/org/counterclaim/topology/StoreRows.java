package org.counterclaim.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Rows in a state store. */
final class StoreRows<V> implements Rows<V> {

    private final KeyValueStore<String, V> store;

    StoreRows(KeyValueStore<String, V> store) {
        this.store = store;
    }

    @Override
    public @Nullable V get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, V row) {
        store.put(key, row);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }

    @Override
    public List<V> under(String prefix, int limit) {
        return first(store.prefixScan(prefix, new StringSerializer()), "", limit);
    }

    @Override
    public List<V> last(String prefix, int limit) {
        return first(store.reverseRange(prefix, end(prefix)), "", limit);
    }

    @Override
    public List<V> around(String prefix, String key, int limit) {
        List<V> found = first(store.reverseRange(prefix, key), key, limit);
        found.addAll(first(store.range(key, end(prefix)), key, limit));
        return found;
    }

    /** Sorts after all keys that begin so, and before all others: the last character is one up. */
    private static String end(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    private static <V> List<V> first(KeyValueIterator<String, V> rows, String but, int limit) {
        List<V> found = new ArrayList<>();
        try (rows) {
            while (found.size() < limit && rows.hasNext()) {
                KeyValue<String, V> row = rows.next();
                if (!row.key.equals(but)) {
                    found.add(row.value);
                }
            }
        }
        return found;
    }
}
