package org.counterclaim.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.counterclaim.app.kafka.EmbeddedKafka;
import org.counterclaim.app.kafka.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code counterclaim demo}: everything in one process, with articles that ship. */
@Command(
        name = "demo",
        description =
                "Start an embedded Kafka, send sample articles through it and show what contradicts what, here and on a page.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim demo", "  counterclaim demo --port 8081", "  counterclaim demo --once"})
final class DemoCommand implements Callable<Integer> {

    private static final int USUAL_KAFKA_PORT = 9092;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "End when all samples are worked through.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the page; 0 for a free one, -1 for no page (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--pace",
            paramLabel = "MS",
            description = "Milliseconds between two articles (default: 250, with --once 0).")
    private @org.jspecify.annotations.Nullable Integer pace;

    @Override
    public Integer call() throws InterruptedException {
        ShortRun.prefer();
        CompletableFuture<Wiring> loading = CompletableFuture.supplyAsync(Wiring::shipped);
        try (TemporaryFolder folder = TemporaryFolder.create();
                EmbeddedKafka kafka = EmbeddedKafka.start(
                        once ? 0 : Ports.freeOr(USUAL_KAFKA_PORT), folder.path().resolve("kafka"));
                Wiring wiring = loading.join();
                Service service = new Service(wiring, configuration(kafka, folder))) {
            Announcer announcer = new Announcer(spec.commandLine().getOut(), false);
            service.start((id, finding) -> {
                if (finding != null) {
                    announcer.announce(finding);
                }
            });
            List<OwnForm> samples = Samples.all();
            tell("Sending " + samples.size() + " sample articles to Kafka at " + kafka.bootstrapServers()
                    + (service.address() == null ? "" : "; findings also at " + service.address()));
            tell("");
            wiring.awaitLoaded();
            // The topics are there: the first articles wait in them while the topology gets its tasks.
            send(samples, service);
            if (!service.streams().awaitReady(LONGEST)) {
                throw new UserError("The topology did not start within " + LONGEST, "Try again with --verbose.");
            }
            boolean done = drain(service, samples.size());
            tell(samples.size() + " articles, " + announcer.standing() + " findings"
                    + (done ? "." : "; not all were worked through in time."));
            if (!once) {
                tell("Still running: send your own articles to the topic 'articles'"
                        + (service.address() == null ? "" : ", see the page at " + service.address())
                        + ". Ctrl-C ends it.");
                endOnSignal();
            }
            return done ? 0 : 1;
        } catch (IllegalStateException e) {
            throw new UserError("The demo does not start: " + e.getMessage(), "Is another one running?", e);
        }
    }

    private Configuration configuration(EmbeddedKafka kafka, TemporaryFolder folder) {
        return new ConfigurationReader(Map.of())
                .read(
                        null,
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "state.dir",
                                folder.path().resolve("state").toString(),
                                // One task: it is made and handed out in half the time of two.
                                "topic.partitions",
                                "1",
                                "threads",
                                "1",
                                "topic.replication",
                                "1",
                                // In a transaction's first moment on a partition the broker refuses a second batch that
                                // comes
                                // while the first is being checked (KIP-890). The producer sends it again, nothing is
                                // lost,
                                // but the broker, which logs here, calls it an error.
                                "kafka.producer.max.in.flight.requests.per.connection",
                                "1",
                                "horizon.days",
                                "3650",
                                "http.port",
                                Integer.toString(port)));
    }

    private void send(List<OwnForm> samples, Service service) throws InterruptedException {
        int wait = pace != null ? pace : once ? 0 : 250;
        String topic = service.settings().topology().topics().articles().name();
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(service.settings().clients(), new StringSerializer(), new ByteArraySerializer())) {
            for (OwnForm sample : samples) {
                var unused = producer.send(new ProducerRecord<>(topic, sample.id(), sample.json()));
                Thread.sleep(wait);
            }
        }
    }

    private static boolean drain(Service service, int sent) throws InterruptedException {
        try (Admin admin = Admin.create(service.settings().clients())) {
            var topology = service.settings().topology();
            boolean done = new Drain(
                            admin,
                            topology.applicationId(),
                            topology.topics().articles().name())
                    .await(sent, LONGEST);
            // What is committed is with its reader a moment later.
            Thread.sleep(500);
            return done;
        }
    }

    private static void endOnSignal() throws InterruptedException {
        CountDownLatch signal = new CountDownLatch(1);
        Signals.onEnd(signal::countDown);
        signal.await();
    }

    private void tell(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
