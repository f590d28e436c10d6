package org.counterclaim.app.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.TopicConfig;
import org.counterclaim.serde.Topic;
import org.counterclaim.topology.TopologySettings;

/**
 * How long the topics that forget by time keep a record: articles for as long as they are compared with new ones, since
 * {@code replay} reads them again, and findings for as long as the page remembers statements, since it may be filled anew.
 */
record Retention(TopologySettings topology) {

    /** An article is stored before or after it is published: its horizon may end a little later than its record's. */
    private static final Duration SPARE = Duration.ofDays(7);

    private static final Duration FINDINGS = Duration.ofDays(365);

    /** Settings that a topic is made with, beside its own. */
    Map<String, String> settings(Topic<?, ?> topic) {
        return keep(topic)
                .map(time -> Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis())))
                .orElse(Map.of());
    }

    /** What is lost with a topic that exists and forgets before the horizon; empty where it does not. */
    Optional<String> warning(Topic<?, ?> topic, Config config) {
        ConfigEntry retention = config.get(TopicConfig.RETENTION_MS_CONFIG);
        ConfigEntry cleanup = config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
        Optional<Duration> keep = keep(topic);
        if (keep.isEmpty()
                || retention == null
                || cleanup != null && !cleanup.value().contains("delete")) {
            return Optional.empty();
        }
        long there = Long.parseLong(retention.value());
        if (there < 0 || there >= topology.limits().horizon().toMillis()) {
            return Optional.empty();
        }
        return Optional.of("topic " + topic.name() + " keeps records for " + days(Duration.ofMillis(there))
                + ", less than horizon.days (" + topology.limits().horizon().toDays()
                + "): replay, and a page that is filled anew, will lack what is older; "
                + TopicAdmin.remedy(
                        topic,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(keep.get().toMillis())));
    }

    private Optional<Duration> keep(Topic<?, ?> topic) {
        Duration horizon = topology.limits().horizon().plus(SPARE);
        if (topic.name().equals(topology.topics().articles().name())) {
            return Optional.of(horizon);
        }
        if (topic.name().equals(topology.topics().contradictions().name())) {
            return Optional.of(horizon.compareTo(FINDINGS) > 0 ? horizon : FINDINGS);
        }
        return Optional.empty();
    }

    private static String days(Duration time) {
        return time.toDays() > 0 ? time.toDays() + " days" : time.toHours() + " hours";
    }
}
