package org.counterclaim.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Frees the space of rows that can meet nothing any more. It walks through the store a few rows at a time, so that records
 * never wait long; whether two statements may meet is not decided here but when they come together.
 */
final class Sweep<V> {

    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int ROWS_AT_ONCE = 1_000;

    private final KeyValueStore<String, V> store;
    private final BiFunction<String, V, Instant> age;
    private @Nullable String next;

    /** @param age time by which a row's age is told; {@link Instant#MAX} for one that stays */
    Sweep(KeyValueStore<String, V> store, BiFunction<String, V, Instant> age) {
        this.store = store;
        this.age = age;
    }

    /** @param latest newest publication seen; nothing is freed before there is one */
    void free(Instant latest, Duration kept) {
        if (latest.equals(Instant.MIN)) {
            return;
        }
        Instant before = latest.minus(kept);
        int seen = 0;
        try (KeyValueIterator<String, V> rows = next == null ? store.all() : store.range(next, null)) {
            next = null;
            while (rows.hasNext()) {
                KeyValue<String, V> row = rows.next();
                if (++seen > ROWS_AT_ONCE) {
                    next = row.key;
                    return;
                }
                if (age.apply(row.key, row.value).isBefore(before)) {
                    store.delete(row.key);
                }
            }
        }
    }
}
