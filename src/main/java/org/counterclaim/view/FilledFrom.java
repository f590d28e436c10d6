package org.counterclaim.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Which topics of which cluster a view is filled from. A topic that was deleted and made again is another one.
 *
 * @param id the same as long as cluster and topics are
 */
record FilledFrom(String id, List<TopicPartition> partitions) {

    private static final int LONGEST_SECONDS = 20;

    /** So that requests end before they are given up, and closing waits for none. */
    private static final int LONGEST_MS = LONGEST_SECONDS * 1_000 - 1_000;

    /**
     * Asks the cluster.
     *
     * @throws KafkaException where it does not answer or lacks a topic
     */
    static FilledFrom ask(Map<String, Object> clients, Collection<String> topics) {
        try (Admin admin = Admin.create(clients)) {
            String cluster = admin.describeCluster(new DescribeClusterOptions().timeoutMs(LONGEST_MS))
                    .clusterId()
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
            Map<String, TopicDescription> found = admin.describeTopics(
                            topics, new DescribeTopicsOptions().timeoutMs(LONGEST_MS))
                    .allTopicNames()
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
            StringBuilder id = new StringBuilder(String.valueOf(cluster));
            List<TopicPartition> partitions = new ArrayList<>();
            new TreeMap<>(found).forEach((name, topic) -> {
                id.append(' ').append(name).append('=').append(topic.topicId());
                topic.partitions().forEach(p -> partitions.add(new TopicPartition(name, p.partition())));
            });
            return new FilledFrom(id.toString(), List.copyOf(partitions));
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }
}
