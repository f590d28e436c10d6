package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.counterclaim.app.kafka.EmbeddedKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@Timeout(120)
class IngestCommandTest {

    @TempDir
    static Path data;

    private static EmbeddedKafka kafka;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start(0, data);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("of-feeds", 1, (short) 1), new NewTopic("of-folder", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldSendTheEntriesOfAListOfFeeds() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            boolean feed = exchange.getRequestURI().getPath().equals("/feed");
            byte[] body = (feed
                            ? "<rss version=\"2.0\"><channel><title>A</title><link>https://a.example/</link><description>d</description>"
                                    + "<item><title>Weir gives way</title><link>https://a.example/1</link></item></channel></rss>"
                            : "")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(feed ? 200 : 404, feed ? body.length : -1);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Path list = Files.writeString(
                    folder.resolve("feeds.txt"),
                    "# mine\nhttp://127.0.0.1:" + server.getAddress().getPort() + "/feed\n");

            assertThat(run("--topic", "of-feeds", "--feeds", list.toString()))
                    .as(err.toString())
                    .isZero();

            assertThat(values("of-feeds")).singleElement().asString().contains("Weir gives way", "a.example");
            // The feed and its host's robots.txt; never the articles that it links to.
            assertThat(asked).containsExactly("/robots.txt", "/feed");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldSendNewFilesOfAFolderUntilItIsStopped() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path halfWritten = Files.writeString(
                inbox.resolve("a.txt"), "Weir gives way\n\nThe weir at Brackwater gave way on Monday");
        Thread command = new Thread(() -> run("--topic", "of-folder", "--every", "1s", inbox.toString()));
        command.start();
        try {
            Thread.sleep(1_000);
            Files.writeString(halfWritten, " night.", StandardOpenOption.APPEND);
            Files.writeString(inbox.resolve("b.txt"), "Bridge closed\n\nThe bridge at Brackwater was closed.");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> values("of-folder").size() >= 2);
        } finally {
            command.interrupt();
            command.join(10_000);
        }
        assertThat(values("of-folder"))
                .hasSize(2)
                .anyMatch(v -> v.contains("on Monday night."))
                .anyMatch(v -> v.contains("Bridge closed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--every 10s https://a.example/feed | 1 | Give 1m or more",
                "--every soon inbox | 2 | no span of time",
                "--feeds nowhere.opml | 1 | cannot be read",
                "--topic x | 2 | Name what to send",
                "nowhere.txt | 1 | no readable file",
            })
    void shouldSayWhatIsWrongBeforeAnythingIsSent(String arguments, int status, String words) {
        assertThat(run(arguments.split(" "))).isEqualTo(status);
        assertThat(err.toString()).contains(words);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("ingest", "--bootstrap", kafka.bootstrapServers()));
        all.addAll(List.of(arguments));
        CommandLine shell = CommandLineShell.of();
        shell.setErr(new PrintWriter(err, true));
        return shell.execute(all.toArray(String[]::new));
    }

    private static List<String> values(String topic) {
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        config.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> values.add(r.value()));
            }
            return values;
        }
    }
}
