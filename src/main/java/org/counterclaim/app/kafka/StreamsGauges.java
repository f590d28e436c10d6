package org.counterclaim.app.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;

/** How the streams are, in numbers that need no further sum; all are of this instance. */
public final class StreamsGauges {

    /** A member that was silent for so long has lost its partitions: several times the usual session. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final StreamsApp app;
    private final Duration silence;
    private final long start = System.nanoTime();

    public StreamsGauges(StreamsApp app) {
        this(app, SILENCE);
    }

    /** @param silence without a heartbeat, after which what a consumer knows of its partitions is out of date */
    StreamsGauges(StreamsApp app, Duration silence) {
        this.app = app;
        this.silence = silence;
    }

    public double ready() {
        return app.isReady() ? 1 : 0;
    }

    public double activeTasks() {
        return tasks(t -> t.activeTasks().size());
    }

    public double standbyTasks() {
        return tasks(t -> t.standbyTasks().size());
    }

    /**
     * Records of its partitions that this instance has yet to process. NaN where it cannot know: it does not run, or a consumer
     * is cut off from its group. The consumer itself goes on telling the last number that it knew.
     */
    public double lag() {
        if (app.streams().state() != KafkaStreams.State.RUNNING) {
            return Double.NaN;
        }
        Map<TopicPartition, Double> lags = new HashMap<>();
        Map<String, Double> heartbeats = new HashMap<>();
        for (Metric metric : app.streams().metrics().values()) {
            MetricName name = metric.metricName();
            if (name.name().equals("records-lag") && name.tags().containsKey("partition")) {
                lags.put(partition(name.tags()), value(metric));
            } else if (name.name().equals("last-heartbeat-seconds-ago")) {
                heartbeats.put(name.tags().getOrDefault("client-id", ""), heartbeat(value(metric)));
            }
        }
        double sum = 0;
        for (ThreadMetadata thread : app.streams().metadataForLocalThreads()) {
            for (TaskMetadata task : thread.activeTasks()) {
                if (heartbeats.getOrDefault(thread.consumerClientId(), Double.NaN) <= silence.toSeconds()) {
                    // What is empty has no lag at all.
                    sum += task.topicPartitions().stream()
                            .mapToDouble(p -> lags.getOrDefault(p, 0.0))
                            .sum();
                } else {
                    return Double.NaN;
                }
            }
        }
        return sum;
    }

    /** A consumer that has sent none yet says -1, for ever if it is cut off before its first. */
    private double heartbeat(double secondsAgo) {
        return secondsAgo < 0 ? (System.nanoTime() - start) / 1e9 : secondsAgo;
    }

    private static TopicPartition partition(Map<String, String> tags) {
        return new TopicPartition(tags.getOrDefault("topic", ""), Integer.parseInt(tags.getOrDefault("partition", "")));
    }

    private static double value(Metric metric) {
        return metric.metricValue() instanceof Number n ? n.doubleValue() : Double.NaN;
    }

    public double stateRows() {
        return sum("stream-state-metrics", "estimate-num-keys");
    }

    public double stateBytes() {
        return sum("stream-state-metrics", "total-sst-files-size");
    }

    private double tasks(ToIntFunction<ThreadMetadata> count) {
        return app.streams().metadataForLocalThreads().stream().mapToInt(count).sum();
    }

    private double sum(String group, String name) {
        double sum = 0;
        for (Metric metric : app.streams().metrics().values()) {
            if (metric.metricName().group().equals(group)
                    && metric.metricName().name().equals(name)
                    && metric.metricValue() instanceof Number n
                    && !Double.isNaN(n.doubleValue())) {
                sum += n.doubleValue();
            }
        }
        return sum;
    }
}
