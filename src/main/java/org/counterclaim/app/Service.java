package org.counterclaim.app;

import java.time.Duration;
import org.counterclaim.app.kafka.StreamsApp;
import org.counterclaim.app.kafka.StreamsSettings;
import org.counterclaim.serde.Topics;
import org.counterclaim.serve.Findings;
import org.counterclaim.serve.PageServer;
import org.counterclaim.serve.WriteGuard;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.TopologySettings;
import org.jspecify.annotations.Nullable;

/** The topology against a Kafka cluster, with page, health and metrics: what {@code run} and {@code demo} start. */
final class Service implements AutoCloseable {

    private final StreamsApp streams;
    private final StreamsSettings settings;
    private final Metrics metrics;
    private final Findings findings;
    private final @Nullable PageServer page;
    private final @Nullable String address;
    private @Nullable FindingsReader reader;

    /** Starts; the page is there before the topology is ready, so that its health can be asked. */
    Service(Wiring wiring, Configuration configuration) {
        this.metrics = new Metrics();
        this.settings = settings(configuration);
        this.streams = new StreamsApp(wiring.partsObservedBy(metrics), settings);
        this.findings = new Findings(configuration.pageFindings());
        Configuration.Http http = configuration.http();
        if (http.port() < 0) {
            this.page = null;
            this.address = null;
        } else {
            this.page =
                    new PageServer(findings, new StreamsHealth(streams), metrics::scrape, new WriteGuard(http.token()));
            this.address = open(page, http);
        }
        metrics.watch(streams);
    }

    static StreamsSettings settings(Configuration c) {
        TopologySettings topology = new TopologySettings(
                c.applicationId(),
                Topics.withPrefix(c.topics().prefix()),
                c.topics().partitions(),
                Limits.USUAL
                        .withHorizon(Duration.ofDays(c.horizonDays()))
                        .withArticleTime(Duration.ofSeconds(c.articleTimeoutSeconds()))
                        .withMaxBodyChars(c.articleMaxChars()));
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

    /** @param listener is told of each finding beside the page; may be null */
    void start(FindingsReader.@Nullable Listener listener) throws InterruptedException {
        streams.start();
        reader = new FindingsReader(
                settings.clients(),
                settings.topology().topics().contradictions(),
                FindingsReader.From.BEGINNING,
                (id, finding) -> {
                    if (finding == null) {
                        findings.remove(id);
                    } else {
                        findings.put(finding);
                    }
                    if (listener != null) {
                        listener.on(id, finding);
                    }
                });
        reader.start();
    }

    StreamsApp streams() {
        return streams;
    }

    StreamsSettings settings() {
        return settings;
    }

    /** Where the page is; null if there is none. */
    @Nullable
    String address() {
        return address;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
        if (page != null) {
            page.close();
        }
        streams.close();
        metrics.close();
    }

    private static String open(PageServer page, Configuration.Http http) {
        try {
            return page.start(http.host(), http.port());
        } catch (RuntimeException e) {
            throw new UserError(
                    "The page cannot be served on " + http.host() + ":" + http.port() + ": " + rootMessage(e),
                    "Choose another port with --port; 0 takes a free one.",
                    e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
