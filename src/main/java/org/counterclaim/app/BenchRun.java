package org.counterclaim.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.counterclaim.topology.TopologySettings;

/** One run of a benchmark: a topology of its own, started and ready before the clock starts. */
final class BenchRun {

    private static final Duration LONGEST = Duration.ofMinutes(60);

    private final Wiring wiring;
    private final Configuration configuration;

    BenchRun(Wiring wiring, Configuration configuration) {
        this.wiring = wiring;
        this.configuration = configuration;
    }

    /**
     * What was measured.
     *
     * @param seconds from the first article sent to the last result committed
     * @param comparisons pairs of statements that were compared
     * @param latencies from article sent to finding received, for each record of the contradictions topic, in milliseconds
     */
    record Result(double seconds, long comparisons, List<Long> latencies) {

        double latency(double quantile) {
            if (latencies.isEmpty()) {
                return 0;
            }
            List<Long> sorted = latencies.stream().sorted().toList();
            int at = (int) Math.ceil(quantile * sorted.size()) - 1;
            return sorted.get(Math.max(0, at));
        }
    }

    Result go(List<OwnForm> articles, Duration pause, Bar bar) throws InterruptedException {
        List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
        try (Service service = new Service(wiring, configuration)) {
            service.start((id, finding) -> {
                if (finding != null) {
                    latencies.add(
                            System.currentTimeMillis() - finding.detectedAt().toEpochMilli());
                }
            });
            if (!service.streams().awaitReady(Duration.ofMinutes(2))) {
                throw new UserError("The topology did not start within two minutes", "Try again with --verbose.");
            }
            TopologySettings topology = service.settings().topology();
            String topic = topology.topics().articles().name();
            long start = System.nanoTime();
            try (Producer<String, byte[]> producer = new KafkaProducer<>(
                            service.settings().clients(), new StringSerializer(), new ByteArraySerializer());
                    Admin admin = Admin.create(service.settings().clients())) {
                for (OwnForm article : articles) {
                    var unused = producer.send(new ProducerRecord<>(topic, article.id(), article.json()));
                    bar.step();
                    if (!pause.isZero()) {
                        Thread.sleep(pause.toMillis());
                    }
                }
                producer.flush();
                if (!new Drain(admin, topology.applicationId(), topic).await(articles.size(), LONGEST)) {
                    throw new UserError("The articles were not worked through in time", "Use fewer with --limit.");
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            // What is committed is with its reader a moment later.
            Thread.sleep(500);
            return new Result(seconds, service.comparisons(), List.copyOf(latencies));
        }
    }
}
