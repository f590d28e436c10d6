package org.counterclaim.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.counterclaim.ingest.ArticleSource;
import org.counterclaim.ingest.ReadOptions;
import org.counterclaim.ingest.Reading;
import org.counterclaim.model.Article;
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
        description = "Send articles to the articles topic.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  counterclaim ingest articles.jsonl",
            "  counterclaim ingest --bootstrap kafka:9092 archive/ https://news.example/feed.xml"
        })
final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--topic", paramLabel = "T", description = "Topic to send to (default: the articles topic).")
    private @Nullable String topic;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL",
            description =
                    "Files, folders, addresses or - for standard input; own JSON, JSON lines, ninjs, JSON-LD, RSS,"
                            + " Atom, HTML or text, also packed with gzip.")
    private List<String> sources;

    @Override
    public Integer call() {
        Sources.check(sources);
        Configuration configuration = kafka.configuration();
        String to = topic != null
                ? topic
                : Topics.withPrefix(configuration.topics().prefix()).articles().name();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Map<String, Object> clients = Service.settings(configuration).clients();
        clients.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
        clients.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
        clients.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        PrintWriter err = spec.commandLine().getErr();
        long sent = 0;
        long skipped = 0;
        try (Stream<Reading> readings = ArticleSource.open(sources, ReadOptions.at(Instant.now()));
                Bar bar = Bar.of("ingest", -1);
                Producer<String, byte[]> producer =
                        new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer())) {
            for (Iterator<Reading> all = readings.iterator(); all.hasNext(); ) {
                Reading reading = all.next();
                Article article = reading.article();
                if (article == null) {
                    var problem = reading.problem();
                    String where = reading.where().isEmpty() ? "" : reading.where() + ": ";
                    err.println("counterclaim: skipped "
                            + Text.plain(where + (problem == null ? "no article" : problem.getMessage())));
                    skipped++;
                    continue;
                }
                var unused = producer.send(
                        new ProducerRecord<>(
                                to, article.id(), OwnForm.of(article).json()),
                        (at, thrown) -> {
                            if (thrown != null) {
                                failure.compareAndSet(null, thrown);
                            }
                        });
                sent++;
                bar.step();
            }
            producer.flush();
        } catch (KafkaException e) {
            throw KafkaOptions.unreachable(configuration, e);
        }
        Exception thrown = failure.get();
        if (thrown != null) {
            throw KafkaOptions.unreachable(configuration, new KafkaException(thrown.getMessage(), thrown));
        }
        err.println(sent + " articles sent to " + to + ", " + skipped + " skipped.");
        err.flush();
        if (sent == 0) {
            throw new UserError("There is no article in " + String.join(" ", sources), "Name files with articles.");
        }
        return 0;
    }
}
