package org.counterclaim.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.counterclaim.eval.Benchmark;
import org.counterclaim.eval.Benchmarks;
import org.counterclaim.eval.Outcome;
import org.counterclaim.serde.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code counterclaim evaluate}. */
@Command(
        name = "evaluate",
        description = "Score what the pipeline says against labelled data; one JSON object on standard output.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  counterclaim evaluate seeds --data data/seeds",
            "  counterclaim evaluate pairs --data data/pairs --failures --out pairs.json"
        })
final class EvaluateCommand implements Callable<Integer> {

    /** For {@code --help} and completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Benchmarks.names().iterator();
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "BENCHMARK",
            completionCandidates = Names.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String benchmark;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder with the benchmark's files.")
    private Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the JSON object to a file too.")
    private @Nullable Path out;

    @Option(
            names = "--failures",
            description = "List on standard error what was not as expected, and where it was lost.")
    private boolean failures;

    @Override
    public Integer call() {
        Benchmark chosen = Benchmarks.named(benchmark)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no benchmark '" + benchmark + "'; there are "
                                + String.join(", ", Benchmarks.names())));
        if (!Files.isDirectory(data)) {
            throw new UserError("There is no folder " + data, "Name the folder of the benchmark's files with --data.");
        }
        Outcome outcome = score(chosen);
        if (failures) {
            PrintWriter err = spec.commandLine().getErr();
            outcome.failures().forEach(f -> err.println(Text.plain(f)));
            err.flush();
        }
        String json = Json.write(outcome.metrics());
        spec.commandLine().getOut().println(json);
        spec.commandLine().getOut().flush();
        write(json);
        return 0;
    }

    private Outcome score(Benchmark chosen) {
        try (Wiring wiring = Wiring.shipped();
                Bar bar = Bar.of(benchmark, -1)) {
            return chosen.score(data, wiring.parts(), bar);
        } catch (IOException e) {
            throw new UserError(
                    "The data of '" + benchmark + "' in " + data + " cannot be used: " + e.getMessage(),
                    "See the format in CONTRIBUTING.md.",
                    e);
        }
    }

    private void write(String json) {
        if (out == null) {
            return;
        }
        try {
            Files.writeString(out, json + System.lineSeparator());
        } catch (IOException e) {
            throw new UserError(out + " cannot be written", "Name a file in an existing folder with --out.", e);
        }
    }
}
