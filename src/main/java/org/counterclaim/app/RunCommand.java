package org.counterclaim.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code counterclaim run}. */
@Command(
        name = "run",
        description = "Run the topology against a Kafka cluster until stopped.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim run --bootstrap kafka:9092"})
final class RunCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UserError("'run' is not part of this build", "Use a later one.");
    }
}
