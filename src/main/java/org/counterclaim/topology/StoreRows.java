package org.counterclaim.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.counterclaim.serde.JsonSerde;
import org.jspecify.annotations.Nullable;

/**
 * Rows in a state store, as JSON. The rows of a hot event are read over and over, so those read lately are kept beside their
 * bytes: while the store holds the same bytes, they need not be read again.
 */
final class StoreRows<V> implements Rows<V> {

    private static final int MOST_KEPT = 512;

    private final KeyValueStore<String, byte[]> store;
    private final JsonSerde<V> form;
    private final Map<String, Known<V>> lately = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<V>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    StoreRows(KeyValueStore<String, byte[]> store, Class<V> type) {
        this.store = store;
        this.form = JsonSerde.of(type);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
    private record Known<V>(byte[] bytes, V value) {}

    @Override
    public @Nullable V get(String key) {
        byte[] bytes = store.get(key);
        return bytes == null ? null : value(key, bytes);
    }

    @Override
    public void put(String key, V row) {
        byte[] bytes = form.serializer().serialize("", row);
        lately.put(key, new Known<>(bytes, row));
        store.put(key, bytes);
    }

    @Override
    public void delete(String key) {
        lately.remove(key);
        store.delete(key);
    }

    @Override
    public @Nullable String firstKey(String prefix) {
        try (KeyValueIterator<String, byte[]> rows = store.prefixScan(prefix, new StringSerializer())) {
            return rows.hasNext() ? rows.peekNextKey() : null;
        }
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
    public List<V> before(String prefix, String key, int limit) {
        return first(store.reverseRange(prefix, key), key, limit);
    }

    @Override
    public List<V> after(String prefix, String key, int limit) {
        return first(store.range(key, end(prefix)), key, limit);
    }

    /** Sorts after all keys that begin so, and before all others: the last character is one up. */
    private static String end(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    private List<V> first(KeyValueIterator<String, byte[]> rows, String but, int limit) {
        List<V> found = new ArrayList<>();
        try (rows) {
            while (found.size() < limit && rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                if (!row.key.equals(but)) {
                    found.add(value(row.key, row.value));
                }
            }
        }
        return found;
    }

    private V value(String key, byte[] bytes) {
        Known<V> known = lately.get(key);
        if (known != null && Arrays.equals(known.bytes(), bytes)) {
            return known.value();
        }
        V value = form.deserializer().deserialize("", bytes);
        lately.put(key, new Known<>(bytes, value));
        return value;
    }
}
