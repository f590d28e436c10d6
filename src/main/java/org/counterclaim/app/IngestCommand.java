package org.counterclaim.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code counterclaim ingest}. */
@Command(
        name = "ingest",
        description = "Send articles to the articles topic.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim ingest news/*.jsonl"})
final class IngestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UserError("'ingest' is not part of this build", "Use a later one.");
    }
}
