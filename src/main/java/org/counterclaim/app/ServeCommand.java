package org.counterclaim.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.counterclaim.serve.Health;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code counterclaim serve}: the page alone, until it is stopped by a signal. */
@Command(
        name = "serve",
        description = "Serve the page alone against a Kafka cluster in which a Counterclaim runs or has run.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  counterclaim serve --bootstrap kafka-1:9092,kafka-2:9092",
            "  counterclaim serve --port 8081 --view findings.db"
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private PageOptions pageOptions;

    @Option(
            names = "--view",
            paramLabel = "FILE",
            description = "File to keep what was read in, for a quicker start; of one process at a time"
                    + " (default: view.file; where that is empty, none is kept).")
    private @Nullable Path file;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, @Nullable String> options = pageOptions.given();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            if (file != null) {
                options.put("view.file", file.toString());
            }
            Configuration configuration = withView(options, kafka::configuration, folder.path());
            if (configuration.http().port() < 0) {
                throw new UserError("serve without a port serves nothing", "Give --port 0 for a free one.");
            }
            KafkaOptions.reach(configuration);
            try (LazyWiring wiring = new LazyWiring(configuration);
                    Metrics metrics = new Metrics();
                    PageService page = new PageService(
                            configuration,
                            Service.settings(configuration).clients(),
                            Health.GOOD,
                            metrics::scrape,
                            wiring)) {
                page.start();
                spec.commandLine()
                        .getErr()
                        .println("Page of " + configuration.bootstrapServers() + " at " + page.address());
                CountDownLatch signal = new CountDownLatch(1);
                Signals.onEnd(signal::countDown);
                signal.await();
                return 0;
            } catch (KafkaException e) {
                throw KafkaOptions.unreachable(configuration, e);
            }
        }
    }

    /** Not in the folder of the local stores where none is named: that is of a {@code run}, which may be at work there. */
    static Configuration withView(
            Map<String, @Nullable String> options,
            Function<Map<String, @Nullable String>, Configuration> read,
            Path temporary) {
        Configuration configuration = read.apply(options);
        if (configuration.viewFile() != null) {
            return configuration;
        }
        options.put("view.file", temporary.resolve("view.db").toString());
        return read.apply(options);
    }
}
