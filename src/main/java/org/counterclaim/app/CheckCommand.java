package org.counterclaim.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.counterclaim.ingest.ArticleSource;
import org.counterclaim.ingest.ReadOptions;
import org.counterclaim.ingest.Reading;
import org.counterclaim.learned.OnnxPairModel;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Stance;
import org.counterclaim.serde.Json;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.topology.UnreadableArticle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code counterclaim check}: the topology's steps on files. Articles are read by all processors, while those before them are
 * compared in their order.
 */
@Command(
        name = "check",
        description =
                "Read articles from files and show what they claim and where they contradict each other. Needs no Kafka.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  counterclaim check articles.jsonl",
            "  counterclaim check story.html wire.txt --as claims",
            "  counterclaim check archive/ --json > contradictions.jsonl",
            "  counterclaim check story.html --against \"The two presidents spoke by phone.\""
        })
final class CheckCommand implements Callable<Integer> {

    private static final int AT_ONCE = 32;

    /** What to show. */
    enum What {
        claims,
        stances,
        contradictions,
        dossiers
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH|URL", description = Sources.WHAT)
    private List<String> sources;

    @Option(names = "--json", description = "JSON lines as on the topics, for programs.")
    private boolean json;

    @Option(
            names = "--as",
            paramLabel = "WHAT",
            defaultValue = "contradictions",
            description = "What to show: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private What what;

    @Option(
            names = "--against",
            paramLabel = "CLAIM",
            description = "Show instead how each article stands to this claim, by the learned model.")
    private @Nullable String against;

    private long shown;

    @Override
    public Integer call() {
        Sources.check(sources);
        int count = 0;
        ExecutorService readers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Wiring wiring = Wiring.shipped();
                OnnxPairModel model = against == null ? null : OnnxPairModel.shipped();
                Stream<Reading> readings = ArticleSource.open(sources, ReadOptions.at(Instant.now()));
                Bar bar = Bar.of("check", -1)) {
            Pipeline pipeline = new Pipeline(wiring.parts(), Limits.USUAL);
            Deque<Future<Read>> ahead = new ArrayDeque<>();
            for (Iterator<Reading> all = readings.iterator(); all.hasNext(); ) {
                Reading reading = all.next();
                Article article = reading.article();
                if (article == null) {
                    skipped(reading);
                    continue;
                }
                count++;
                if (model != null) {
                    show(Standing.of(article, against, model));
                    bar.step();
                    continue;
                }
                ahead.add(readers.submit(() -> Read.of(pipeline, article)));
                if (ahead.size() == AT_ONCE) {
                    take(ahead.remove(), pipeline, bar);
                }
            }
            while (!ahead.isEmpty()) {
                take(ahead.remove(), pipeline, bar);
            }
            if (count == 0) {
                throw new UserError("There is no article in " + String.join(" ", sources), "Name files with articles.");
            }
            conclude(pipeline);
        } finally {
            readers.shutdownNow();
        }
        return 0;
    }

    private void skipped(Reading reading) {
        var problem = reading.problem();
        String where = reading.where().isEmpty() ? "" : reading.where() + ": ";
        warn(where + (problem == null ? "no article" : problem.getMessage()));
    }

    private void warn(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("counterclaim: skipped " + Text.plain(message));
        err.flush();
    }

    private void take(Future<Read> next, Pipeline pipeline, Bar bar) {
        Read read = result(next);
        bar.step();
        if (read.result() == null) {
            warn(read.problem());
            return;
        }
        switch (what) {
            case claims -> read.result().claims().forEach(this::show);
            case stances -> read.result().stances().forEach(this::show);
            default -> pipeline.add(read.result());
        }
    }

    private static Read result(Future<Read> next) {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Stopped.", "Start again.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading an article failed", e.getCause());
        }
    }

    private void conclude(Pipeline pipeline) {
        switch (what) {
            case contradictions ->
                pipeline.contradictions().stream()
                        .filter(c -> c.status() != FindingStatus.WITHDRAWN)
                        .forEach(this::show);
            case dossiers -> pipeline.dossiers().forEach(this::show);
            default -> {}
        }
        if (shown == 0 && !json && against == null) {
            print("No " + what + " found.");
        }
        spec.commandLine().getOut().flush();
    }

    private void show(Object value) {
        shown++;
        if (json) {
            print(Json.write(value));
            return;
        }
        FindingText text = new FindingText(CommandLineShell.colours());
        if (value instanceof Claim c) {
            print(text.of(c));
        } else if (value instanceof Stance s) {
            print(text.of(s));
        } else if (value instanceof Contradiction c) {
            print(text.of(c));
        } else if (value instanceof Dossier d) {
            print(text.of(d));
        } else if (value instanceof Standing st) {
            print(st.line());
        }
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
    }

    /** An article read, or why it could not be. */
    private record Read(Pipeline.@Nullable ReadResult result, String problem) {

        private static final Logger LOG = LoggerFactory.getLogger(CheckCommand.class);

        static Read of(Pipeline pipeline, Article article) {
            try {
                return new Read(pipeline.read(article), "");
            } catch (UnreadableArticle e) {
                return new Read(null, article.id() + ": " + e.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("An article could not be read", e);
                return new Read(null, article.id() + ": " + e);
            }
        }
    }
}
