package org.counterclaim.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.counterclaim.app.kafka.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code counterclaim replay}: after an upgrade that reads articles in another way, or when state is in doubt. */
@Command(
        name = "replay",
        description = {
            "Compute everything again from the articles topic: deletes what was computed (claims, stances, contradictions, "
                    + "dossiers, dead letters), the internal topics, the progress and this machine's state folder. "
                    + "Articles and reviews stay. Stop all instances first, and delete the state folders of other machines; "
                    + "the next 'run' starts from the first article that is kept."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  counterclaim replay --bootstrap kafka-1:9092 --yes",
            "  counterclaim replay --config my.properties --yes"
        })
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--yes", description = "Really delete what was computed.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = kafka.configuration();
        if (!yes) {
            throw new ParameterException(
                    spec.commandLine(),
                    "This deletes what application " + configuration.applicationId() + " has computed on "
                            + configuration.bootstrapServers() + "; say --yes if that is meant");
        }
        KafkaOptions.reach(configuration);
        try {
            List<String> deleted = new Replay(Service.settings(configuration)).reset();
            deleted.forEach(topic -> spec.commandLine().getOut().println("deleted " + topic));
            PrintWriter out = spec.commandLine().getOut();
            out.println("deleted the local state in " + configuration.stateDir() + " of this machine");
            out.println("Delete state.dir on every other machine that ran an instance, before it starts again.");
            out.flush();
            return 0;
        } catch (KafkaException | IllegalStateException e) {
            throw KafkaOptions.unreachable(configuration, e);
        }
    }
}
