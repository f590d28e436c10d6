package org.counterclaim.app;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.counterclaim.app.kafka.StreamsSettings;

/** Kills {@code run} in the middle of its work, as {@code kill -9} does, and waits until it is ready again. */
final class RecoveryRun {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Configuration configuration;
    private final Path log;

    /** @param log where the killed processes write to */
    RecoveryRun(Configuration configuration, Path log) {
        this.configuration = configuration;
        this.log = log;
    }

    /** @return seconds from the start of the new JVM to active tasks */
    double go(List<OwnForm> articles) throws InterruptedException {
        StreamsSettings settings = Service.settings(configuration);
        String topic = settings.topology().topics().articles().name();
        Process process = start();
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings.clients(), new StringSerializer(), new ByteArraySerializer())) {
            awaitReady(process);
            for (OwnForm a : articles) {
                var unused = producer.send(new ProducerRecord<>(topic, a.id(), a.json()));
            }
            producer.flush();
            Thread.sleep(3_000);
            process.destroyForcibly().waitFor();
            long start = System.nanoTime();
            process = start();
            awaitReady(process);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("COUNTERCLAIM_BOOTSTRAP_SERVERS", configuration.bootstrapServers());
        builder.environment().put("COUNTERCLAIM_APPLICATION_ID", configuration.applicationId());
        builder.environment()
                .put("COUNTERCLAIM_TOPIC_PREFIX", configuration.topics().prefix());
        builder.environment()
                .put(
                        "COUNTERCLAIM_TOPIC_PARTITIONS",
                        Integer.toString(configuration.topics().partitions()));
        builder.environment().put("COUNTERCLAIM_TOPIC_REPLICATION", "1");
        builder.environment().put("COUNTERCLAIM_THREADS", Integer.toString(configuration.threads()));
        builder.environment()
                .put("COUNTERCLAIM_STATE_DIR", configuration.stateDir().toString());
        builder.environment()
                .put(
                        "COUNTERCLAIM_HTTP_PORT",
                        Integer.toString(configuration.http().port()));
        builder.environment().put("COUNTERCLAIM_INSTANCE_ID", "one");
        try {
            File out = log.toFile();
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(out))
                    .start();
        } catch (IOException e) {
            throw new UserError("The program cannot be started again", "Is java in " + command.get(0) + "?", e);
        }
    }

    private void awaitReady(Process process) throws InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + configuration.http().port() + "/health/ready");
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(ready)
                                .timeout(Duration.ofSeconds(2))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(50);
        }
        throw new UserError("The program was not ready in time", "Its log is " + log + ".");
    }
}
