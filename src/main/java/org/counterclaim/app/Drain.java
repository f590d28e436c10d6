package org.counterclaim.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Waits until a topology has worked through everything that was sent to it. */
final class Drain {

    private static final int SURE = 2;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;
    private final String group;
    private final String input;

    /**
     * @param group the topology's consumer group
     * @param input the topic that the articles were sent to
     */
    Drain(Admin admin, String group, String input) {
        this.admin = admin;
        this.group = group;
        this.input = input;
    }

    /** @return whether it was done in time */
    boolean await(long sent, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        int times = 0;
        while (System.nanoTime() < end) {
            times = isEmpty(sent) ? times + 1 : 0;
            if (times == SURE) {
                return true;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    private boolean isEmpty(long sent) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            // Also those of which nothing is committed yet: what was just sent there has not been read at all.
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(read()).allTopicNames().get().forEach((name, topic) -> topic.partitions()
                    .forEach(p -> asked.put(new TopicPartition(name, p.partition()), OffsetSpec.latest())));
            long taken = 0;
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> last : admin.listOffsets(
                            asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .entrySet()) {
                OffsetAndMetadata at = committed.get(last.getKey());
                long offset = at == null ? 0 : at.offset();
                boolean isInput = last.getKey().topic().equals(input);
                taken += isInput ? offset : 0;
                // Internal topics end with the mark of a transaction, which is behind the last record.
                if (last.getValue().offset() - offset > (isInput ? 0 : 1)) {
                    return false;
                }
            }
            return taken >= sent;
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** The topics on the way of an article. */
    private List<String> read() throws InterruptedException, ExecutionException {
        return admin.listTopics().names().get().stream()
                .filter(n -> n.equals(input) || n.startsWith(group + '-') && n.endsWith("-repartition"))
                .toList();
    }
}
