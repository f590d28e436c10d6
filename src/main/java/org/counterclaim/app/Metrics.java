package org.counterclaim.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.streams.KafkaStreams;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;
import org.counterclaim.topology.Observer;

/** Counts what the steps do, for Prometheus. */
final class Metrics implements Observer, AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter accepted = counter("counterclaim.articles", "outcome", "accepted");
    private final Counter ignored = counter("counterclaim.articles", "outcome", "ignored");
    private final Counter claims = counter("counterclaim.statements", "sort", "claim");
    private final Counter stances = counter("counterclaim.statements", "sort", "stance");
    private final Timer reading = Timer.builder("counterclaim.extraction")
            .description("Time to read claims and stances out of one article")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    private final Timer latency = Timer.builder("counterclaim.finding.latency")
            .description("Time from the arrival of an article to a finding that it made or changed")
            .publishPercentiles(0.5, 0.99)
            .register(registry);

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    void watch(KafkaStreams streams) {
        new KafkaStreamsMetrics(streams).bindTo(registry);
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
    public void extracted(int claimCount, int stanceCount, Duration took) {
        claims.increment(claimCount);
        stances.increment(stanceCount);
        reading.record(took);
    }

    @Override
    public void compared(Statement left, Statement right, Verdict verdict) {
        counter("counterclaim.comparisons", "relation", word(verdict.relation()))
                .increment();
    }

    @Override
    public void found(Contradiction finding, Instant arrivedAt) {
        var kind = finding.kind();
        Counter.builder("counterclaim.findings")
                .tag("relation", word(finding.relation()))
                .tag("kind", kind == null ? "none" : word(kind))
                .tag("status", word(finding.status()))
                .register(registry)
                .increment();
        Duration took = Duration.between(arrivedAt, Instant.now());
        if (!took.isNegative()) {
            latency.record(took);
        }
    }

    @Override
    public void deadLetter(String step, String reason) {
        Counter.builder("counterclaim.dead.letters")
                .tag("step", step)
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    @Override
    public void close() {
        registry.close();
    }

    private Counter counter(String name, String tag, String value) {
        return Counter.builder(name).tag(tag, value).register(registry);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
