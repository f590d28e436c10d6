package org.counterclaim.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.counterclaim.app.kafka.EmbeddedKafka;
import org.counterclaim.app.kafka.Ports;
import org.counterclaim.ingest.ArticleSource;
import org.counterclaim.ingest.ReadOptions;
import org.counterclaim.ingest.Reading;
import org.counterclaim.serde.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code counterclaim bench}: the whole way, broker included, in one process. */
@Command(
        name = "bench",
        description = "Measure speed on an embedded broker; one JSON object on standard output.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  counterclaim bench throughput --runs 5",
            "  counterclaim bench throughput --articles news.jsonl.gz --limit 500 --threads 4",
            "  counterclaim bench latency --rate 5",
            "  counterclaim bench growth --claims 1000000 --runs 1",
            "  counterclaim bench recovery"
        })
final class BenchCommand implements Callable<Integer> {

    /** What to measure. */
    enum What {
        /** All articles at once: how many a second. */
        throughput,
        /** Articles at a steady rate: how long from article to finding. */
        latency,
        /** Processor time of an article with few and with many claims known, without the reader. */
        growth,
        /** How long until tasks are active again after kill -9. */
        recovery
    }

    /** Most claims known at the first measurement of growth. */
    private static final long FEW = 10_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private What what;

    @Option(names = "--articles", paramLabel = "FILE", description = "Articles to use (default: made ones).")
    private @Nullable Path file;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "200",
            description = "Most articles in a run; of a file each run takes its own, if it has them"
                    + " (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs, each with topics and stores of its own (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads (default: one per processor).")
    private @Nullable Integer threads;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "5",
            description = "Articles a second for latency (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--claims",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Claims known at the second measurement of growth (default: ${DEFAULT-VALUE}).")
    private long claims;

    @Override
    public Integer call() throws InterruptedException {
        if (runs < 1 || limit < 1 || rate <= 0 || claims < 2) {
            throw new ParameterException(
                    spec.commandLine(), "--runs, --limit and --rate must be more than 0, --claims more than 1");
        }
        List<OwnForm> articles = articles();
        int threadCount = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (what == What.growth || what == What.recovery) {
            print(what == What.growth ? growth(articles, threadCount) : recovery(articles, threadCount));
            return 0;
        }
        List<BenchRun.Result> results = new ArrayList<>();
        try (TemporaryFolder folder = TemporaryFolder.create();
                EmbeddedKafka kafka = EmbeddedKafka.start(0, folder.path().resolve("kafka"));
                Wiring wiring = Wiring.shipped();
                Bar bar = Bar.of("bench", (long) runs * ofRun(1, articles).size())) {
            for (int i = 1; i <= runs; i++) {
                Configuration configuration = configuration(kafka, folder.path(), i, threadCount, -1);
                Duration pause = what == What.latency ? Duration.ofNanos((long) (1e9 / rate)) : Duration.ZERO;
                results.add(new BenchRun(wiring, configuration).go(ofRun(i, articles), pause, bar));
            }
        }
        print(summary(ofRun(1, articles).size(), threadCount, results));
        return 0;
    }

    private Map<String, Object> growth(List<OwnForm> articles, int threadCount) throws InterruptedException {
        List<GrowthRun.Result> results = new ArrayList<>();
        long few = Math.min(FEW, claims / 2);
        try (TemporaryFolder folder = TemporaryFolder.create();
                EmbeddedKafka kafka = EmbeddedKafka.start(0, folder.path().resolve("kafka"));
                Wiring wiring = Wiring.shipped()) {
            ToldAgain told = new ToldAgain(articles, wiring.parts());
            if (told.claims() == 0) {
                throw new UserError("There is no claim in the articles", "Name others with --articles.");
            }
            long warm = few / told.claims() * articles.size() + 2 * GrowthRun.MEASURED;
            long all = claims / told.claims() * articles.size() + 2 * GrowthRun.MEASURED;
            try (Bar bar = Bar.of("bench", warm + runs * all)) {
                new GrowthRun(told, configuration(kafka, folder.path(), 0, threadCount, -1)).warmUp(few, bar);
                for (int i = 1; i <= runs; i++) {
                    Configuration configuration = configuration(kafka, folder.path(), i, threadCount, -1);
                    results.add(new GrowthRun(told, configuration).go(few, claims, bar));
                }
            }
        }
        Map<String, Object> summary = head(articles.size(), runs, threadCount);
        summary.put("claims", List.of(few, claims));
        summary.put("ms_per_article_few", spread(results, r -> r.few().wall()));
        summary.put("ms_per_article_many", spread(results, r -> r.many().wall()));
        summary.put("cpu_ms_per_article_few", spread(results, r -> r.few().processor()));
        summary.put("cpu_ms_per_article_many", spread(results, r -> r.many().processor()));
        summary.put("comparisons_per_article_few", spread(results, r -> r.few().comparisons()));
        summary.put(
                "comparisons_per_article_many", spread(results, r -> r.many().comparisons()));
        summary.put("findings_per_article_few", spread(results, r -> r.few().findings()));
        summary.put("findings_per_article_many", spread(results, r -> r.many().findings()));
        summary.put("growth_ratio", spread(results, GrowthRun.Result::ratio));
        return summary;
    }

    private static Spread spread(List<GrowthRun.Result> results, ToDoubleFunction<GrowthRun.Result> what) {
        return Spread.of(results.stream().map(r -> what.applyAsDouble(r)).toList());
    }

    private Map<String, Object> recovery(List<OwnForm> articles, int threadCount) throws InterruptedException {
        List<Double> seconds = new ArrayList<>();
        try (TemporaryFolder folder = TemporaryFolder.create();
                EmbeddedKafka kafka = EmbeddedKafka.start(0, folder.path().resolve("kafka"));
                Bar bar = Bar.of("bench", runs)) {
            for (int i = 1; i <= runs; i++) {
                Configuration configuration = configuration(kafka, folder.path(), i, threadCount, Ports.free());
                seconds.add(new RecoveryRun(configuration, folder.path().resolve("run.log")).go(articles));
                bar.step();
            }
        }
        Map<String, Object> summary = head(articles.size(), runs, threadCount);
        summary.put("recovery_s", Spread.of(seconds));
        return summary;
    }

    private void print(Map<String, Object> summary) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Json.write(summary));
        out.flush();
    }

    private List<OwnForm> articles() {
        if (file == null) {
            // Growth tells them again by itself.
            return what == What.growth ? Samples.all() : MadeArticles.of(limit);
        }
        List<OwnForm> articles = new ArrayList<>();
        try (Stream<Reading> readings = ArticleSource.open(List.of(file.toString()), ReadOptions.at(Instant.now()))) {
            readings.map(Reading::article)
                    .filter(Objects::nonNull)
                    .limit(inAll())
                    .forEach(a -> articles.add(OwnForm.of(a)));
        }
        if (articles.isEmpty()) {
            throw new UserError("There is no article in " + file, "Name a file with articles with --articles.");
        }
        return articles;
    }

    private long inAll() {
        return what == What.throughput || what == What.latency ? (long) limit * runs : limit;
    }

    /** What was read lately is remembered, so that a run on the articles of the last one would be spared much of the work. */
    private List<OwnForm> ofRun(int run, List<OwnForm> articles) {
        int from = articles.size() == (long) limit * runs ? (run - 1) * limit : 0;
        return articles.subList(from, Math.min(from + limit, articles.size()));
    }

    private static Configuration configuration(EmbeddedKafka kafka, Path folder, int run, int threads, int port) {
        return new ConfigurationReader(Map.of())
                .read(
                        null,
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "application.id",
                                "bench-" + run,
                                "topic.prefix",
                                "bench-" + run + "-",
                                "topic.partitions",
                                Integer.toString(Math.max(2, threads)),
                                "topic.replication",
                                "1",
                                "threads",
                                Integer.toString(threads),
                                "state.dir",
                                folder.resolve("state-" + run).toString(),
                                "http.port",
                                Integer.toString(port)));
    }

    private Map<String, Object> head(int articles, int runCount, int threadCount) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("bench", what.name());
        summary.put("articles", articles);
        summary.put("runs", runCount);
        summary.put("threads", threadCount);
        return summary;
    }

    private Map<String, Object> summary(int articles, int threadCount, List<BenchRun.Result> results) {
        Map<String, Object> summary = head(articles, results.size(), threadCount);
        // So that it can be seen that what was measured did compare.
        BenchRun.Result last = results.get(results.size() - 1);
        summary.put("comparisons", last.comparisons());
        summary.put("findings", last.latencies().size());
        if (what == What.throughput) {
            summary.put(
                    "articles_per_second",
                    Spread.of(results.stream().map(r -> articles / r.seconds()).toList()));
        } else {
            summary.put("rate", rate);
            Map<String, Spread> latency = new LinkedHashMap<>();
            latency.put(
                    "p50", Spread.of(results.stream().map(r -> r.latency(0.5)).toList()));
            latency.put(
                    "p99", Spread.of(results.stream().map(r -> r.latency(0.99)).toList()));
            summary.put("latency_ms", latency);
        }
        return summary;
    }

    /** Of a figure over runs. */
    record Spread(double min, double median, double max) {
        static Spread of(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            int n = sorted.size();
            double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
            return new Spread(round(sorted.get(0)), round(median), round(sorted.get(n - 1)));
        }

        private static double round(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }
}
