package org.counterclaim.app;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that serve the page of a Kafka cluster, beside {@link KafkaOptions}. */
final class PageOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of page, API, health and metrics; 0 for a free one, -1 for none (default: 8080).")
    private @Nullable Integer port;

    /** What was given, by key of the configuration. */
    Map<String, @Nullable String> given() {
        Map<String, @Nullable String> options = new HashMap<>();
        options.put("http.port", port == null ? null : port.toString());
        return options;
    }
}
