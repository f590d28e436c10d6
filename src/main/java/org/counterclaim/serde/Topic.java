package org.counterclaim.serde;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * Names and types a topic everywhere it is used.
 *
 * @param settings topic settings it is created with, e.g. {@code cleanup.policy}
 */
public record Topic<K, V>(String name, Serde<K> keySerde, Serde<V> valueSerde, Map<String, String> settings) {

    public Topic {
        settings = Map.copyOf(settings);
    }
}
