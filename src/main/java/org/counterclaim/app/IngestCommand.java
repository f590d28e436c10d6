package org.counterclaim.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.counterclaim.ingest.ArticleSource;
import org.counterclaim.ingest.FeedList;
import org.counterclaim.ingest.FeedPoller;
import org.counterclaim.ingest.FolderWatch;
import org.counterclaim.ingest.ReadOptions;
import org.counterclaim.ingest.Reading;
import org.counterclaim.ingest.UnreadableArticleException;
import org.counterclaim.serde.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code counterclaim ingest}: whatever form an article has, it goes to the topic in Counterclaim's own, keyed by its id. */
@Command(
        name = "ingest",
        description = "Send articles to the articles topic, once or again and again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  counterclaim ingest articles.jsonl",
            "  counterclaim ingest --bootstrap kafka:9092 archive/ https://news.example/feed.xml",
            "  counterclaim ingest --feeds feeds.opml --every 10m",
            "  counterclaim ingest --every 30s inbox/"
        })
final class IngestCommand implements Callable<Integer> {

    /** Servers of others are asked no more often than this. */
    private static final Duration SHORTEST_FOR_FEEDS = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--topic", paramLabel = "T", description = "Topic to send to (default: the articles topic).")
    private @Nullable String topic;

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "List of feeds: OPML, or one address a line. Only they and their robots.txt are fetched.")
    private @Nullable Path feeds;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Spans.class,
            description = "Go on until stopped: look for new files in folders and new entries in feeds this often,"
                    + " e.g. 30s, 10m, 1h.")
    private @Nullable Duration every;

    @Parameters(arity = "0..*", paramLabel = "PATH|URL", description = Sources.WHAT)
    private List<String> sources = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        if (sources.isEmpty() && feeds == null) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "Name what to send: PATH, URL or --feeds FILE");
        }
        Sources.check(sources);
        List<String> listed = listed();
        List<String> web = new ArrayList<>(listed);
        sources.stream().filter(IngestCommand::isAddress).forEach(web::add);
        Duration pause = every;
        if (pause != null && !web.isEmpty() && pause.compareTo(SHORTEST_FOR_FEEDS) < 0) {
            throw new UserError("--every is too short for feeds", "Give 1m or more; other people's servers answer.");
        }
        Configuration configuration = kafka.configuration();
        String to = topic != null
                ? topic
                : Topics.withPrefix(configuration.topics().prefix()).articles().name();
        PrintWriter err = spec.commandLine().getErr();
        KafkaOptions.reach(configuration);
        try (ArticleSender sender = new ArticleSender(configuration, to, err)) {
            if (pause == null) {
                once(sender, listed);
            } else {
                again(sender, web, pause, err);
            }
            err.println(sender.sent() + " articles sent to " + to + ", " + sender.skipped() + " skipped.");
            err.flush();
            if (sender.sent() == 0 && pause == null) {
                throw new UserError("There is no article in " + String.join(" ", named()), "Name files with articles.");
            }
        } catch (KafkaException e) {
            throw KafkaOptions.unreachable(configuration, e);
        }
        return 0;
    }

    private void once(ArticleSender sender, List<String> listed) {
        try (Stream<Reading> readings = ArticleSource.open(sources, ReadOptions.at(Instant.now()));
                Bar bar = Bar.of("ingest", -1)) {
            send(sender, readings.iterator(), bar);
            if (!listed.isEmpty()) {
                send(
                        sender,
                        new FeedPoller(listed, ReadOptions.at(Instant.now()))
                                .poll(Instant.now())
                                .iterator(),
                        bar);
            }
        }
        sender.flush();
    }

    private void again(ArticleSender sender, List<String> web, Duration pause, PrintWriter err)
            throws InterruptedException {
        FeedPoller poller = new FeedPoller(web, ReadOptions.at(Instant.now()));
        List<FolderWatch> folders = sources.stream()
                .filter(s -> !isAddress(s) && Files.isDirectory(Path.of(s)))
                .map(s -> new FolderWatch(Path.of(s)))
                .toList();
        List<String> files = sources.stream()
                .filter(s -> !isAddress(s) && (s.equals("-") || !Files.isDirectory(Path.of(s))))
                .toList();
        CountDownLatch told = new CountDownLatch(1);
        Signals.onEnd(told::countDown);
        read(sender, files);
        // A file is given once it has kept still from one look to a later one.
        folders.forEach(folder -> look(sender, folder));
        if (!folders.isEmpty() && told.await(FolderWatch.STILL.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        boolean first = true;
        do {
            long before = sender.sent();
            poller.poll(Instant.now()).forEach(sender::take);
            folders.forEach(folder -> look(sender, folder));
            sender.flush();
            if (sender.sent() > before || first) {
                err.println(Text.minute(Instant.now()) + " UTC: " + (sender.sent() - before) + " new articles");
                err.flush();
            }
            first = false;
        } while (!told.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void look(ArticleSender sender, FolderWatch folder) {
        FolderWatch.Look look = folder.look(Instant.now());
        look.problems().forEach(sender::take);
        for (Path file : look.ready()) {
            boolean whole = true;
            try (Stream<Reading> readings =
                    ArticleSource.open(List.of(file.toString()), ReadOptions.at(Instant.now()))) {
                for (Reading reading : (Iterable<Reading>) readings::iterator) {
                    var problem = reading.problem();
                    if (problem != null && problem.reason() == UnreadableArticleException.Reason.UNREACHABLE) {
                        whole = false;
                        folder.failed(file, problem).ifPresent(sender::take);
                    } else {
                        sender.take(reading);
                    }
                }
            }
            if (whole) {
                folder.sent(file);
            }
        }
    }

    private static void read(ArticleSender sender, List<String> files) {
        try (Stream<Reading> readings = ArticleSource.open(files, ReadOptions.at(Instant.now()))) {
            readings.forEach(sender::take);
        }
    }

    private static void send(ArticleSender sender, Iterator<Reading> readings, Bar bar) {
        while (readings.hasNext()) {
            if (sender.take(readings.next())) {
                bar.step();
            }
        }
    }

    private List<String> listed() {
        Path file = feeds;
        if (file == null) {
            return List.of();
        }
        try {
            List<String> addresses = FeedList.parse(Files.readString(file));
            if (addresses.isEmpty()) {
                throw new UserError(
                        "There is no feed in " + file,
                        "Give OPML with outlines that have an xmlUrl, or an address a line.");
            }
            return addresses;
        } catch (IOException e) {
            throw new UserError("The list of feeds " + file + " cannot be read", "Name a readable file in UTF-8.", e);
        }
    }

    private List<String> named() {
        List<String> all = new ArrayList<>(sources);
        if (feeds != null) {
            all.add(feeds.toString());
        }
        return all;
    }

    private static boolean isAddress(String source) {
        return source.matches("(?i)https?://.*");
    }
}
