package org.counterclaim.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.counterclaim.app.kafka.DeadLetters;
import org.counterclaim.app.kafka.StreamsApp;
import org.counterclaim.app.kafka.StreamsGauges;
import org.counterclaim.ingest.UnreadableArticleException;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;
import org.counterclaim.topology.Observer;
import org.counterclaim.topology.Refusal;
import org.jspecify.annotations.Nullable;

/** Counts what the steps do, for Prometheus. */
final class Metrics implements Observer, AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Counter accepted = counter("counterclaim.articles", "outcome", "accepted");
    private final Counter ignored = counter("counterclaim.articles", "outcome", "ignored");
    private final Counter claims = counter("counterclaim.statements", "sort", "claim");
    private final Counter stances = counter("counterclaim.statements", "sort", "stance");
    private final Counter tooOld = Counter.builder("counterclaim.changes.too.old")
            .description("Changes under an event key that came too late to meet anything")
            .register(registry);
    private final Map<Relation, Counter> compared = new ConcurrentHashMap<>();
    private final Map<String, Timer> steps = new ConcurrentHashMap<>();
    private final Timer latency = Timer.builder("counterclaim.finding.latency")
            .description("Time from the arrival of an article to a finding that it made or changed")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(5))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);

    private @Nullable KafkaStreamsMetrics streams;

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        // There from the start, so that an alert on a rate does not wait for the first event.
        for (String step : new String[] {"read", "extract", "model", "compare", "pair_model"}) {
            timer(step);
        }
        for (Relation relation : Relation.values()) {
            compared(relation);
        }
        for (FindingStatus status : FindingStatus.values()) {
            for (Kind kind : Kind.values()) {
                findings(Relation.CONTRADICTS, kind, status);
            }
            findings(Relation.POSITION_CHANGE, Kind.STANCE_REVERSAL, status);
            findings(Relation.CORRECTS, Kind.RETRACTION, status);
        }
        for (UnreadableArticleException.Reason reason : UnreadableArticleException.Reason.values()) {
            letters("read", word(reason));
        }
        for (Refusal refusal : Refusal.values()) {
            letters(refusal.step(), refusal.reason());
        }
        for (String step : new String[] {"read", "extract", "compare"}) {
            letters(step, Refusal.failed(step));
        }
        letters("from-reviews-source", DeadLetters.UNREADABLE);
    }

    void watch(StreamsApp app) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(app.streams());
        metrics.bindTo(registry);
        streams = metrics;
        StreamsGauges gauges = new StreamsGauges(app);
        gauge("counterclaim.ready", "1 while tasks are active, else 0", gauges::ready);
        gauge("counterclaim.tasks.active", "Tasks that this instance works on", gauges::activeTasks);
        gauge("counterclaim.tasks.standby", "Warm copies that this instance keeps", gauges::standbyTasks);
        gauge(
                "counterclaim.lag.records",
                "Records that wait to be processed by this instance; NaN while it is cut off or does not run",
                gauges::lag);
        gauge("counterclaim.state.rows", "Rows in the local stores, as RocksDB estimates them", gauges::stateRows);
        gauge("counterclaim.state.bytes", "Bytes of the local stores on disk", gauges::stateBytes);
    }

    /** Pairs of statements that were compared, whatever came of it. */
    long comparisons() {
        return (long) compared.values().stream().mapToDouble(Counter::count).sum();
    }

    /** In Prometheus' text format. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void articleAccepted(String articleId) {
        accepted.increment();
    }

    @Override
    public void articleIgnored(String articleId) {
        ignored.increment();
    }

    @Override
    public void extracted(int claimCount, int stanceCount) {
        claims.increment(claimCount);
        stances.increment(stanceCount);
    }

    @Override
    public void took(String step, Duration time) {
        timer(step).record(time);
    }

    @Override
    public void tooOld(String eventKey) {
        tooOld.increment();
    }

    @Override
    public void compared(Statement left, Statement right, Verdict verdict) {
        compared(verdict.relation()).increment();
    }

    @Override
    public void found(Contradiction finding, Instant arrivedAt) {
        findings(finding.relation(), finding.kind(), finding.status()).increment();
        Duration took = Duration.between(arrivedAt, Instant.now());
        if (!took.isNegative()) {
            latency.record(took);
        }
    }

    @Override
    public void deadLetter(String step, String reason) {
        letters(step, reason).increment();
    }

    @Override
    public void close() {
        if (streams != null) {
            streams.close();
        }
        collections.close();
        registry.close();
    }

    private Counter compared(Relation relation) {
        return compared.computeIfAbsent(relation, r -> counter("counterclaim.comparisons", "relation", word(relation)));
    }

    private Counter findings(Relation relation, @Nullable Kind kind, FindingStatus status) {
        return Counter.builder("counterclaim.findings")
                .description("Findings made or changed")
                .tag("relation", word(relation))
                .tag("kind", kind == null ? "none" : word(kind))
                .tag("status", word(status))
                .register(registry);
    }

    private Counter letters(String step, String reason) {
        return Counter.builder("counterclaim.dead.letters")
                .description("Records that could not be handled")
                .tag("step", step)
                .tag("reason", reason)
                .register(registry);
    }

    private Timer timer(String step) {
        return steps.computeIfAbsent(step, s -> Timer.builder("counterclaim.step")
                .description("Time of a step for one record")
                .tag("step", s)
                .publishPercentiles(0.5, 0.99)
                .register(registry));
    }

    private void gauge(String name, String description, java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private Counter counter(String name, String tag, String value) {
        return Counter.builder(name).tag(tag, value).register(registry);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
