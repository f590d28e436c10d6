package org.counterclaim.app.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.counterclaim.serde.Topic;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.TopologySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics that are not there yet, and holds those that are against what the application needs. */
public final class TopicAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(TopicAdmin.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin;

    /** @param admin stays the caller's to close */
    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /** A topic exists, but the application cannot work with it; the message says what differs and what to do. */
    public static final class UnfitTopic extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnfitTopic(String message) {
            super(message);
        }
    }

    /**
     * Makes missing topics and waits until each partition of all has a leader. Warns of those that forget too soon or never,
     * and of dead letters that will be cut.
     *
     * @param replication copies of the topics that are made; -1 leaves it to the broker
     * @throws UnfitTopic if one that exists has other partitions, is cleaned up in another way or takes too small records
     * @throws IllegalStateException if Kafka does not answer
     */
    public void ensure(TopologySettings topology, short replication) {
        Topics topics = topology.topics();
        Retention retention = new Retention(topology);
        List<String> unfit = new ArrayList<>();
        Map<String, TopicDescription> there = describe(topics);
        Map<String, Config> settings = settings(there.keySet());
        List<NewTopic> missing = new ArrayList<>();
        for (Topic<?, ?> topic : topics.all()) {
            TopicDescription description = there.get(topic.name());
            if (description == null) {
                Map<String, String> wanted = new HashMap<>(topic.settings());
                wanted.putAll(retention.settings(topic));
                missing.add(new NewTopic(
                                topic.name(),
                                Optional.of(topology.partitions()),
                                replication < 0 ? Optional.empty() : Optional.of(replication))
                        .configs(wanted));
            } else {
                checkPartitions(topic, description, topology.partitions(), unfit);
                Config config = settings.get(topic.name());
                if (config != null) {
                    checkCleanup(topic, config, retention, unfit);
                    checkSize(topic, config, topics, unfit);
                    retention.warning(topic, config).ifPresent(LOG::warn);
                }
            }
        }
        if (!unfit.isEmpty()) {
            throw new UnfitTopic(String.join("; ", unfit));
        }
        create(missing);
        awaitLeaders(topics);
    }

    /** Largest record that a topic takes, as far as it may be seen. */
    OptionalInt largestRecord(Topic<?, ?> topic) {
        Config config = settings(Set.of(topic.name())).get(topic.name());
        return config == null ? OptionalInt.empty() : largestRecord(config);
    }

    /** Tells topics from those that were deleted and made again. */
    String generation(Topics topics) {
        TopicDescription claims = describe(topics).get(topics.claims().name());
        return claims == null ? "" : claims.topicId().toString();
    }

    private static OptionalInt largestRecord(Config config) {
        ConfigEntry size = config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        return size == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(size.value()));
    }

    private static void checkPartitions(
            Topic<?, ?> topic, TopicDescription description, int partitions, List<String> unfit) {
        int there = description.partitions().size();
        if (there != partitions) {
            unfit.add("topic " + topic.name() + " has " + there + " partitions, not " + partitions
                    + ": set topic.partitions to " + there + ", or use another prefix");
        }
    }

    private static void checkCleanup(Topic<?, ?> topic, Config config, Retention retention, List<String> unfit) {
        ConfigEntry cleanup = config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
        if (cleanup == null) {
            return;
        }
        Set<String> actual = policies(cleanup.value());
        Set<String> wanted = policies(topic.settings().getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, "delete"));
        // Compaction would lose versions of articles; deletion would lose what a later reader must still see.
        boolean fits = wanted.contains("compact") ? actual.contains("compact") : !actual.contains("compact");
        if (!fits) {
            unfit.add("topic " + topic.name() + " has cleanup.policy=" + String.join(",", actual) + ", not "
                    + String.join(",", wanted) + ": "
                    + remedy(topic, retention.cleanup(topic)));
        }
    }

    /** What people send is theirs to fit in. What is computed must fit, or its thread dies of it; a dead letter is cut. */
    private static void checkSize(Topic<?, ?> topic, Config config, Topics topics, List<String> unfit) {
        int there = largestRecord(config).orElse(Topics.MAX_RECORD_BYTES);
        boolean sentByOthers = topic.equals(topics.articles()) || topic.equals(topics.reviews());
        if (sentByOthers || there >= Topics.MAX_RECORD_BYTES) {
            return;
        }
        String remedy =
                remedy(topic, Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.MAX_RECORD_BYTES)));
        if (topic.equals(topics.articlesDlq())) {
            LOG.warn(
                    "topic {} takes records of {} bytes: larger dead letters are cut; {}", topic.name(), there, remedy);
        } else {
            unfit.add("topic " + topic.name() + " has max.message.bytes=" + there + ", not " + Topics.MAX_RECORD_BYTES
                    + ": " + remedy);
        }
    }

    /** Settings as the tool takes them: a list stands in brackets. */
    static String remedy(Topic<?, ?> topic, Map<String, String> settings) {
        String list = new TreeMap<>(settings)
                .entrySet().stream()
                        .map(e -> e.getKey()
                                + '='
                                + (e.getValue().contains(",") ? '[' + e.getValue() + ']' : e.getValue()))
                        .collect(Collectors.joining(","));
        return "change it with kafka-configs --alter --entity-type topics --entity-name " + topic.name()
                + " --add-config " + list;
    }

    private static Set<String> policies(String list) {
        Set<String> policies = new TreeSet<>();
        Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .forEach(policies::add);
        return policies;
    }

    private Map<String, TopicDescription> describe(Topics topics) {
        Map<String, TopicDescription> found = new LinkedHashMap<>();
        List<String> names = topics.all().stream().map(Topic::name).toList();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> e :
                admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                found.put(e.getKey(), e.getValue().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            } catch (ExecutionException ex) {
                if (!(ex.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed("describe topic " + e.getKey(), ex);
                }
            } catch (InterruptedException | TimeoutException ex) {
                throw failed("describe topic " + e.getKey(), ex);
            }
        }
        return found;
    }

    private Map<String, Config> settings(Set<String> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(t -> new ConfigResource(ConfigResource.Type.TOPIC, t))
                .toList();
        Map<String, Config> found = new HashMap<>();
        for (Map.Entry<ConfigResource, KafkaFuture<Config>> e :
                admin.describeConfigs(resources).values().entrySet()) {
            try {
                found.put(e.getKey().name(), e.getValue().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            } catch (ExecutionException ex) {
                // A principal that may use a topic need not be allowed to see its settings.
                if (!(ex.getCause() instanceof org.apache.kafka.common.errors.AuthorizationException)) {
                    throw failed("read the settings of topic " + e.getKey().name(), ex);
                }
            } catch (InterruptedException | TimeoutException ex) {
                throw failed("read the settings of topic " + e.getKey().name(), ex);
            }
        }
        return found;
    }

    private void create(List<NewTopic> missing) {
        for (Map.Entry<String, KafkaFuture<Void>> e :
                admin.createTopics(missing).values().entrySet()) {
            try {
                e.getValue().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException ex) {
                // Another instance may have been quicker.
                if (!(ex.getCause() instanceof TopicExistsException)) {
                    throw failed("make topic " + e.getKey(), ex);
                }
            } catch (InterruptedException | TimeoutException ex) {
                throw failed("make topic " + e.getKey(), ex);
            }
        }
    }

    private void awaitLeaders(Topics topics) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Set<String> waiting =
                new HashSet<>(topics.all().stream().map(Topic::name).toList());
        while (true) {
            describe(topics).forEach((name, description) -> {
                if (description.partitions().stream().allMatch(p -> p.leader() != null)) {
                    waiting.remove(name);
                }
            });
            if (waiting.isEmpty()) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no leader for topics " + waiting + ": is a broker down?");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw failed("wait for topics", e);
            }
        }
    }

    private static IllegalStateException failed(String what, Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new IllegalStateException("Kafka: cannot " + what + ": " + why, e);
    }
}
