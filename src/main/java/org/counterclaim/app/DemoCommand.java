package org.counterclaim.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code counterclaim demo}. */
@Command(
        name = "demo",
        description = "Start an embedded Kafka, send sample articles through it and show what contradicts what.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim demo", "  counterclaim demo --once --port 0"})
final class DemoCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UserError("'demo' is not part of this build", "Use a later one.");
    }
}
