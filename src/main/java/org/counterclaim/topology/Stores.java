package org.counterclaim.topology;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The state stores. All are logged, so that an instance that is lost is made up for by another, and none is cached: under
 * exactly-once a cache would only delay what follows to the next commit. Their values are JSON, see {@link StoreRows}.
 */
record Stores(
        StoreBuilder<KeyValueStore<String, byte[]>> articleVersions,
        StoreBuilder<KeyValueStore<String, byte[]>> knownClaims,
        StoreBuilder<KeyValueStore<String, byte[]>> positions,
        StoreBuilder<KeyValueStore<String, byte[]>> links,
        StoreBuilder<KeyValueStore<String, byte[]>> supports,
        StoreBuilder<KeyValueStore<String, byte[]>> findings) {

    /** By article id: the known version and where its statements were sent. */
    static final String ARTICLE_VERSIONS = "article-versions";

    /** By event key, day and position, time and id: one row a statement, empty where its position holds it. */
    static final String KNOWN_CLAIMS = "known-claims";

    /** By event key, time and position: what a new statement is compared with. */
    static final String POSITIONS = "positions";

    /** By event key and the places of two positions: how they stand to each other. */
    static final String LINKS = "links";

    /** By event key, contradiction id and the places of two positions: what a finding rests on. */
    static final String SUPPORTS = "supports";

    /** By event key and contradiction id: what was last said of each finding. */
    static final String FINDINGS = "findings";

    static Stores create() {
        return new Stores(
                store(ARTICLE_VERSIONS),
                store(KNOWN_CLAIMS),
                store(POSITIONS),
                store(LINKS),
                store(SUPPORTS),
                store(FINDINGS));
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
