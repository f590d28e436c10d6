package org.counterclaim.app.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.TopicConfig;
import org.counterclaim.serde.Topic;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Keeping;
import org.counterclaim.topology.TopologySettings;
import org.jspecify.annotations.Nullable;

/** How long the topics that forget by time keep a record. Reviews stay for ever; dead letters as long as the broker says. */
record Retention(TopologySettings topology) {

    /** Settings that a topic is made with, beside its own. */
    Map<String, String> settings(Topic<?, ?> topic) {
        return keep(topic)
                .map(time -> Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis())))
                .orElse(Map.of());
    }

    /** How a topic is to be cleaned up: by what policy, and by time after how long. */
    Map<String, String> cleanup(Topic<?, ?> topic) {
        Map<String, String> all = new HashMap<>(settings(topic));
        all.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy(topic));
        return all;
    }

    /** What is wrong with a topic that exists: it forgets before the horizon, or never, or what people said at all. */
    Optional<String> warning(Topic<?, ?> topic, Config config) {
        ConfigEntry retention = config.get(TopicConfig.RETENTION_MS_CONFIG);
        ConfigEntry cleanup = config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
        if (topic.name().equals(topology.topics().reviews().name())) {
            return forgets(retention, cleanup)
                    ? Optional.of("topic " + topic.name() + " has cleanup.policy=" + value(cleanup)
                            + ", by which it forgets by time what people said of findings; "
                            + TopicAdmin.remedy(topic, cleanup(topic)))
                    : Optional.empty();
        }
        if (keep(topic).isEmpty() || retention == null) {
            return Optional.empty();
        }
        if (cleanup != null && !cleanup.value().contains(TopicConfig.CLEANUP_POLICY_DELETE)) {
            return Optional.of("topic " + topic.name() + " has cleanup.policy=" + cleanup.value()
                    + ", by which it keeps all keys for ever and grows without end; "
                    + TopicAdmin.remedy(topic, cleanup(topic)));
        }
        long there = Long.parseLong(retention.value());
        if (there < 0 || there >= topology.limits().horizon().toMillis()) {
            return Optional.empty();
        }
        return Optional.of("topic " + topic.name() + " keeps records for " + days(Duration.ofMillis(there))
                + ", less than horizon.days (" + topology.limits().horizon().toDays()
                + "): replay, and a page that is filled anew, will lack what is older; "
                + TopicAdmin.remedy(topic, settings(topic)));
    }

    /** Where the time is without end, nothing is deleted. */
    private static boolean forgets(@Nullable ConfigEntry retention, @Nullable ConfigEntry cleanup) {
        return value(cleanup).contains(TopicConfig.CLEANUP_POLICY_DELETE)
                && (retention == null || Long.parseLong(retention.value()) >= 0);
    }

    private static String value(@Nullable ConfigEntry entry) {
        return entry == null ? "" : entry.value();
    }

    private Optional<Duration> keep(Topic<?, ?> topic) {
        Topics topics = topology.topics();
        Keeping keeping = topology.limits().keeping();
        if (topic.name().equals(topics.articles().name())) {
            return Optional.of(keeping.articles());
        }
        if (topic.name().equals(topics.claims().name())
                || topic.name().equals(topics.stances().name())) {
            return Optional.of(keeping.statements());
        }
        if (topic.name().equals(topics.contradictions().name())
                || topic.name().equals(topics.dossiers().name())) {
            return Optional.of(keeping.findings());
        }
        return Optional.empty();
    }

    private static String policy(Topic<?, ?> topic) {
        return topic.settings().getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
    }

    private static String days(Duration time) {
        return time.toDays() > 0 ? time.toDays() + " days" : time.toHours() + " hours";
    }
}
