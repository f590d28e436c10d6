package org.counterclaim.app;

import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.counterclaim.serde.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code counterclaim watch}: until it is stopped. */
@Command(
        name = "watch",
        description = "Show the findings of a running Counterclaim as they come.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim watch --bootstrap kafka:9092", "  counterclaim watch --all --json | jq -r .summary"})
final class WatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--all", description = "Begin with those that are there already.")
    private boolean all;

    @Option(names = "--json", description = "JSON lines as on the topic, every version, for programs.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = kafka.configuration();
        KafkaOptions.reach(configuration);
        Announcer announcer = new Announcer(spec.commandLine().getOut(), json);
        try (FindingsReader reader = new FindingsReader(
                Service.settings(configuration).clients(),
                Topics.withPrefix(configuration.topics().prefix()).contradictions(),
                all ? FindingsReader.From.BEGINNING : FindingsReader.From.NOW,
                (id, finding) -> {
                    if (finding != null) {
                        announcer.announce(finding);
                    }
                })) {
            reader.start();
            reader.awaitEnd();
            return 0;
        } catch (KafkaException e) {
            throw KafkaOptions.unreachable(configuration, e);
        }
    }
}
