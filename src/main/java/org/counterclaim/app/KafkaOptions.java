package org.counterclaim.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that talk to a Kafka cluster. */
final class KafkaOptions {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

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

    /**
     * Asks the cluster for a sign of life, so that a command ends with a word on it instead of trying for ever.
     *
     * @throws UserError where there is none
     */
    static void reach(Configuration configuration) throws InterruptedException {
        try (Admin admin = Admin.create(Service.settings(configuration).clients())) {
            try {
                admin.describeCluster(new DescribeClusterOptions().timeoutMs((int) LONGEST_ANSWER.toMillis()))
                        .clusterId()
                        .get();
            } catch (ExecutionException e) {
                admin.close(Duration.ZERO);
                throw unreachable(
                        configuration,
                        new IllegalStateException("no answer within " + LONGEST_ANSWER.toSeconds() + " s", e));
            }
        } catch (KafkaException e) {
            throw unreachable(configuration, e);
        }
    }

    /** What to say when a cluster does not do what is asked of it. */
    static UserError unreachable(Configuration configuration, RuntimeException e) {
        Throwable why = e;
        while (why instanceof KafkaException && why.getCause() instanceof KafkaException cause) {
            why = cause;
        }
        return new UserError(
                "Kafka at " + configuration.bootstrapServers() + ": " + why.getMessage(),
                isForbidden(e)
                        ? "The user lacks a right: docker/acls.csv lists those that each command needs."
                        : "Is it running there? Name brokers with --bootstrap, or start one with 'counterclaim kafka'.",
                e);
    }

    private static boolean isForbidden(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException) {
                return true;
            }
        }
        return false;
    }
}
