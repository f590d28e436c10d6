package org.counterclaim.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that talk to a Kafka cluster. */
final class KafkaOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file; see config/counterclaim.properties.")
    private @Nullable Path file;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers to start from (default: localhost:9092).")
    private @Nullable String bootstrap;

    /** @param more further options of the command by key; null values are those not given */
    Configuration configuration(Map<String, @Nullable String> more) {
        Map<String, String> options = new HashMap<>();
        more.forEach((k, v) -> {
            if (v != null) {
                options.put(k, v);
            }
        });
        if (bootstrap != null) {
            options.put("bootstrap.servers", bootstrap);
        }
        return new ConfigurationReader(System.getenv()).read(file, options);
    }

    Configuration configuration() {
        return configuration(Map.of());
    }

    /** What to say when a cluster does not do what is asked of it. */
    static UserError unreachable(Configuration configuration, RuntimeException e) {
        return new UserError(
                "Kafka at " + configuration.bootstrapServers() + ": " + e.getMessage(),
                "Is it running there? Name brokers with --bootstrap, or start one with 'counterclaim kafka'.",
                e);
    }
}
