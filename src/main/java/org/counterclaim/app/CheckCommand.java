package org.counterclaim.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code counterclaim check}. */
@Command(
        name = "check",
        description =
                "Read articles from files and show what they claim and where they contradict each other; no Kafka.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim check articles.jsonl"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders of articles.")
    private List<Path> paths;

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new UserError("There is no readable file " + path, "Name an existing file or folder.");
            }
        }
        throw new UserError("'check' is not part of this build", "Use a later one.");
    }
}
