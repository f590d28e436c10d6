package org.counterclaim.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code counterclaim watch}. */
@Command(
        name = "watch",
        description = "Show contradictions of a running Counterclaim as they come.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim watch --bootstrap kafka:9092"})
final class WatchCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UserError("'watch' is not part of this build", "Use a later one.");
    }
}
