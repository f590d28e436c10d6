package org.counterclaim.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
        footer = {"  counterclaim ingest articles.jsonl", "  counterclaim ingest --bootstrap kafka:9092 archive/ story.html"})
final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--topic", paramLabel = "T", description = "Topic to send to (default: the articles topic).")
    private @Nullable String topic;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or folders: own JSON, JSON lines (also .gz), ninjs, JSON-LD, RSS, Atom, HTML, text.")
    private List<Path> paths;

    @Override
    public Integer call() {
        Configuration configuration = kafka.configuration();
        String to = topic != null
                ? topic
                : Topics.withPrefix(configuration.topics().prefix()).articles().name();
        FileArticles source = new FileArticles(paths);
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Map<String, Object> clients = Service.settings(configuration).clients();
        clients.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
        clients.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
        clients.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        try (Bar bar = Bar.of("ingest", -1);
                Producer<String, byte[]> producer =
                        new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer())) {
            source.forEach(article -> {
                var unused = producer.send(
                        new ProducerRecord<>(to, article.id(), OwnForm.of(article).json()), (at, thrown) -> {
                            if (thrown != null) {
                                failure.compareAndSet(null, thrown);
                            }
                        });
                bar.step();
            });
            producer.flush();
        } catch (KafkaException e) {
            throw KafkaOptions.unreachable(configuration, e);
        }
        Exception thrown = failure.get();
        if (thrown != null) {
            throw KafkaOptions.unreachable(configuration, new KafkaException(thrown.getMessage(), thrown));
        }
        PrintWriter err = spec.commandLine().getErr();
        source.problems().forEach(p -> err.println("counterclaim: skipped " + Text.plain(p)));
        err.println(source.articles() + " articles sent to " + to + ", " + source.problems().size() + " skipped.");
        err.flush();
        if (source.articles() == 0) {
            throw new UserError("There is no article in " + paths, "Name files with articles.");
        }
        return 0;
    }
}
