package org.counterclaim.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code counterclaim bench}. */
@Command(
        name = "bench",
        description = "Measure speed on an embedded broker.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim bench throughput --runs 5"})
final class BenchCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UserError("'bench' is not part of this build", "Use a later one.");
    }
}
