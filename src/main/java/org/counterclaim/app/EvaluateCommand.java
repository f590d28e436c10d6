package org.counterclaim.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code counterclaim evaluate}. */
@Command(
        name = "evaluate",
        description = "Score what the pipeline says against labelled data.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim evaluate pairs --data data/pairs"})
final class EvaluateCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UserError("'evaluate' is not part of this build", "Use a later one.");
    }
}
