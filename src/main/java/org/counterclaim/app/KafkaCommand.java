package org.counterclaim.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.counterclaim.app.kafka.EmbeddedKafka;
import org.counterclaim.app.kafka.Ports;
import org.counterclaim.app.kafka.TopicAdmin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code counterclaim kafka}: until it is stopped. */
@Command(
        name = "kafka",
        description = "Run the embedded Kafka broker alone, with the topics of Counterclaim, for trying things out.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim kafka", "  counterclaim kafka --port 9093 --data kafka-data"})
final class KafkaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9092",
            description = "Port for clients on 127.0.0.1; 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder to keep its data in (default: none are kept).")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Configuration configuration = new ConfigurationReader(System.getenv()).read(null, java.util.Map.of());
        TemporaryFolder temporary = data == null ? TemporaryFolder.create() : null;
        Path folder = temporary != null ? temporary.path() : data;
        EmbeddedKafka kafka = start(folder == null ? Path.of("kafka-data") : folder);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            kafka.close();
                            if (temporary != null) {
                                temporary.close();
                            }
                        },
                        "stop"));
        try (Admin admin =
                Admin.create(java.util.Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            new TopicAdmin(admin).ensure(Service.settings(configuration).topology(), (short) 1);
        }
        spec.commandLine().getErr().println("Kafka is at " + kafka.bootstrapServers());
        kafka.awaitEnd();
        return 0;
    }

    private EmbeddedKafka start(Path folder) {
        if (port != 0 && !Ports.isFree("127.0.0.1", port)) {
            throw new UserError("Port " + port + " is in use", "Choose another with --port; 0 takes a free one.");
        }
        try {
            return EmbeddedKafka.start(port, folder);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new UserError(String.valueOf(e.getMessage()), "Choose another --port or --data.", e);
        }
    }
}
