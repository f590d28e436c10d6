package org.counterclaim.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
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
        List<V> found = new ArrayList<>();
        try (KeyValueIterator<String, V> rows = store.prefixScan(prefix, new StringSerializer())) {
            while (found.size() < limit && rows.hasNext()) {
                found.add(rows.next().value);
            }
        }
        return found;
    }
}
