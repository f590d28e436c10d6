package org.counterclaim.app.kafka;

import java.util.function.ToIntFunction;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.ThreadMetadata;

/** How the streams are, in numbers that need no further sum; all are of this instance. */
public final class StreamsGauges {

    private final StreamsApp app;

    public StreamsGauges(StreamsApp app) {
        this.app = app;
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

    /** Records that were not fetched yet, over all partitions. */
    public double lag() {
        return sum("consumer-fetch-manager-metrics", "records-lag");
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
