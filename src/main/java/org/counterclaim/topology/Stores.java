package org.counterclaim.topology;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.counterclaim.serde.JsonSerde;

/**
 * The state stores. All are logged, so that an instance that is lost is made up for by another, and none is cached: under
 * exactly-once a cache would only delay what follows to the next commit.
 */
record Stores(
        StoreBuilder<KeyValueStore<String, ArticleVersion>> articleVersions,
        StoreBuilder<KeyValueStore<String, KeyedStatement>> knownClaims,
        StoreBuilder<KeyValueStore<String, Group>> positions,
        StoreBuilder<KeyValueStore<String, Finding>> findings) {

    /** By article id: the known version and where its statements were sent. */
    static final String ARTICLE_VERSIONS = "article-versions";

    /** By event key, day and position, time and id: one row a statement. */
    static final String KNOWN_CLAIMS = "known-claims";

    /** By event key, day and position: what a new statement is compared with. */
    static final String POSITIONS = "positions";

    /** By event key and contradiction id: what was last said of each finding. */
    static final String FINDINGS = "findings";

    static Stores create() {
        return new Stores(
                store(ARTICLE_VERSIONS, ArticleVersion.class),
                store(KNOWN_CLAIMS, KeyedStatement.class),
                store(POSITIONS, Group.class),
                store(FINDINGS, Finding.class));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> rows) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                        Serdes.String(),
                        JsonSerde.of(rows))
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
