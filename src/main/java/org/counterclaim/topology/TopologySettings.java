package org.counterclaim.topology;

import org.counterclaim.serde.Topics;

/**
 * What shapes the topology.
 *
 * @param partitions of every topic of the application; more partitions than stream threads are no harm, fewer leave threads
 *     idle
 */
public record TopologySettings(String applicationId, Topics topics, int partitions, Limits limits) {

    public TopologySettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be 1 or more, not " + partitions);
        }
    }

    /** The same with other topics. */
    public TopologySettings withTopics(Topics other) {
        return new TopologySettings(applicationId, other, partitions, limits);
    }

    /** The usual topics and limits. */
    public static TopologySettings of(String applicationId, int partitions) {
        return new TopologySettings(applicationId, Topics.withPrefix(""), partitions, Limits.USUAL);
    }
}
