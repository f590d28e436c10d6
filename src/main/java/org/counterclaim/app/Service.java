package org.counterclaim.app;

import java.time.Duration;
import org.counterclaim.app.kafka.StreamsApp;
import org.counterclaim.app.kafka.StreamsSettings;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.TopologySettings;
import org.jspecify.annotations.Nullable;

/** The topology against a Kafka cluster, with page, health and metrics: what {@code run} and {@code demo} start. */
final class Service implements AutoCloseable {

    private final StreamsApp streams;
    private final StreamsSettings settings;
    private final Metrics metrics;
    /** Runs while Kafka hands out the tasks. */
    private final Thread warmUp;

    private volatile boolean closing;

    private final @Nullable PageService page;
    private @Nullable FindingsReader reader;

    Service(Wiring wiring, Configuration configuration) {
        this.metrics = new Metrics();
        this.settings = settings(configuration);
        this.streams = new StreamsApp(wiring.partsObservedBy(metrics), settings);
        this.page = configuration.http().port() < 0
                ? null
                : new PageService(
                        configuration, settings.clients(), new StreamsHealth(streams), metrics::scrape, () -> wiring);
        metrics.watch(streams);
        this.warmUp = new Thread(() -> wiring.warmUp(() -> closing || streams.isReady()), "warm-up");
        warmUp.setDaemon(true);
    }

    static StreamsSettings settings(Configuration c) {
        TopologySettings topology = new TopologySettings(
                c.applicationId(),
                Topics.withPrefix(c.topics().prefix()),
                c.topics().partitions(),
                limits(c).withHorizon(Duration.ofDays(c.horizonDays())));
        return new StreamsSettings(
                topology,
                c.bootstrapServers(),
                c.stateDir(),
                c.threads(),
                c.standbyReplicas(),
                c.topics().replication(),
                c.instanceId(),
                c.storeMemoryMb() * 1024L * 1024L,
                c.kafka());
    }

    /** Of one article, whether it comes by the stream or is given on the page; for articles of any year. */
    static Limits limits(Configuration c) {
        return Limits.USUAL
                .withArticleTime(Duration.ofSeconds(c.articleTimeoutSeconds()))
                .withMaxBodyChars(c.articleMaxChars());
    }

    /**
     * Starts. The page is there before the topology is ready, so that its health can be asked.
     *
     * @param listener is told of each finding; may be null
     */
    void start(FindingsReader.@Nullable Listener listener) throws InterruptedException {
        streams.start();
        warmUp.start();
        if (page != null) {
            page.start();
        }
        if (listener != null) {
            reader = new FindingsReader(
                    settings.clients(),
                    settings.topology().topics().contradictions(),
                    FindingsReader.From.BEGINNING,
                    listener);
            reader.start();
        }
    }

    StreamsApp streams() {
        return streams;
    }

    StreamsSettings settings() {
        return settings;
    }

    /** Pairs of statements that were compared since the start. */
    long comparisons() {
        return metrics.comparisons();
    }

    /** Where the page is; null if there is none. */
    @Nullable
    String address() {
        return page == null ? null : page.address();
    }

    /** A signal closes it, and so does its owner: the second waits until the first is done, and does nothing. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        if (reader != null) {
            reader.close();
        }
        if (page != null) {
            page.close();
        }
        streams.close();
        metrics.close();
        try {
            warmUp.join(); // the model is closed after this, and must not be at work then
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
