package org.counterclaim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.counterclaim.model.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ArticleSourceTest {

    private static final ReadOptions OPTIONS = ReadOptions.at(Instant.parse("2024-05-10T12:00:00Z"));
    private static final String ONE = "{\"id\": \"1\", \"source\": \"a.example\", \"headline\": \"One\"}";
    private static final String TWO = "{\"id\": \"2\", \"source\": \"a.example\", \"headline\": \"Two\"}";

    @TempDir
    private Path folder;

    private HttpServer server;
    private String root;

    @BeforeEach
    void startServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void shouldReadLinesAndSayWhereOneIsBroken() throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonl"), ONE + "\n\n{\"headline\":\n" + TWO);

        List<Reading> readings = open(file.toString());

        assertThat(readings).hasSize(3);
        assertThat(readings.get(0).orThrow().headline()).isEqualTo("One");
        assertThat(readings.get(1).where()).isEqualTo(file + ", line 3");
        assertThat(readings.get(1).problem()).hasMessageContaining("not well-formed JSON");
        assertThat(readings.get(2).orThrow().headline()).isEqualTo("Two");
        assertThat(readings.get(2).where()).isEqualTo(file + ", line 4");
    }

    @Test
    void shouldReadPackedLinesWithoutHoldingThem() throws Exception {
        Path file = folder.resolve("a.jsonl.gz");
        int count = 20_000;
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < count; i++) {
                out.write((ONE.replace("\"1\"", "\"" + i + "\"") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        try (Stream<Reading> readings = ArticleSource.open(List.of(file.toString()), OPTIONS)) {
            assertThat(readings.map(ArticleSourceTest::id).distinct().count()).isEqualTo(count);
        }
        try (Stream<Reading> readings = ArticleSource.open(List.of(file.toString()), OPTIONS)) {
            assertThat(readings.findFirst()).isPresent();
        }
    }

    @Test
    void shouldRefuseALineThatIsTooLongAndGoOn() throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "x".repeat(100_000) + "\n" + TWO + "\n");

        try (Stream<Reading> readings = ArticleSource.open(
                List.of(file.toString()), OPTIONS.withLimits(Limits.DEFAULT.withDocumentBytes(50_000)))) {
            List<Reading> all = readings.toList();
            assertThat(all.get(0).problem()).hasMessageContaining("50,000 bytes");
            assertThat(all.get(1).orThrow().headline()).isEqualTo("Two");
        }
    }

    @Test
    void shouldReadFoldersInOrderAndPassOverOtherFiles() throws Exception {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("b.json"), TWO);
        Files.writeString(folder.resolve("a.json"), ONE);
        Files.writeString(folder.resolve("sub/c.txt"), "Weir gives way\n\nIt gave way on Monday.");
        Files.writeString(folder.resolve("picture.png"), "not text");
        Files.writeString(folder.resolve(".hidden"), "not read");

        List<Reading> readings = open(folder.toString());

        assertThat(readings).extracting(ArticleSourceTest::headline).containsExactly("One", "Two", "Weir gives way");
        assertThat(readings.get(2).orThrow().outlet().domain()).isEqualTo("c");
    }

    @Test
    void shouldSayWhatIsNotThere() {
        assertThat(open(folder.resolve("none.json").toString()).get(0).problem())
                .hasMessageContaining("there is no such file");
        assertThat(open("ftp://a.example/x").get(0).problem()).isNotNull();
        assertThat(open("bad\0path").get(0).problem()).isNotNull();
    }

    @Test
    void shouldFetchAPageThatIsNamed() throws Exception {
        serve(
                "/weir",
                200,
                "<html><head><title>Weir gives way</title></head><body><article><p>The weir at Brackwater gave way on"
                        + " Monday night and two streets were flooded.</p></article></body></html>");

        Article article = open(root + "/weir").get(0).orThrow();

        assertThat(article.headline()).isEqualTo("Weir gives way");
        assertThat(article.url()).isEqualTo(root + "/weir");
        assertThat(article.outlet().domain()).isEqualTo("127.0.0.1");
    }

    @Test
    void shouldSayWhyAnAddressGivesNothing() throws Exception {
        serve("/gone", 410, "gone");
        serve("/large", 200, "x".repeat(20_000));

        assertThat(open(root + "/gone").get(0).problem()).hasMessageContaining("status 410");
        try (Stream<Reading> readings = ArticleSource.open(
                List.of(root + "/large"), OPTIONS.withLimits(Limits.DEFAULT.withDocumentBytes(10_000)))) {
            UnreadableArticleException problem = readings.toList().get(0).problem();
            assertThat(problem)
                    .isNotNull()
                    .extracting(UnreadableArticleException::reason)
                    .isEqualTo(Reason.TOO_LARGE);
        }
        server.stop(0);
        assertThat(open(root + "/weir").get(0).problem()).hasMessageContaining("no answer");
    }

    @Test
    void shouldGiveOnlyWhatIsNewInAFeed() throws Exception {
        StringBuilder log = new StringBuilder();
        String[] items = {"<item><title>One</title><link>https://a.example/1</link></item>"};
        server.createContext("/feed", exchange -> {
            log.append(exchange.getRequestHeaders().getFirst("If-None-Match")).append(' ');
            String etag = "\"" + items[0].length() + "\"";
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                byte[] body =
                        ("<rss version=\"2.0\"><channel><title>A</title><link>https://a.example/</link><description>d"
                                        + "</description>" + items[0] + "</channel></rss>")
                                .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("ETag", etag);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        FeedPoller poller = new FeedPoller(List.of(root + "/feed"), OPTIONS);

        assertThat(poller.poll(OPTIONS.now()))
                .extracting(ArticleSourceTest::headline)
                .containsExactly("One");
        assertThat(poller.poll(OPTIONS.now())).isEmpty();
        items[0] += "<item><title>Two</title><link>https://a.example/2</link></item>";
        assertThat(poller.poll(OPTIONS.now()))
                .extracting(ArticleSourceTest::headline)
                .containsExactly("Two");
        assertThat(log).startsWith("null \"");
    }

    @Test
    void shouldReadThePagesOfAWebArchive() throws Exception {
        String page =
                "<html><head><title>Weir gives way</title></head><body><article><p>The weir at Brackwater gave way on Monday"
                        + " night and two streets were flooded.</p></article></body></html>";
        Path file = folder.resolve("news.warc.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            // Archives are packed record by record.
            out.write(packed(warc("warcinfo", "", "software: test")));
            out.write(packed(warc("response", "https://a.example/1", http("text/html; charset=utf-8", page))));
            out.write(packed(warc("response", "https://a.example/p.png", http("image/png", "not a page"))));
            out.write(packed(warc("response", "https://b.example/2", http("text/html", page.replace("Weir", "Dam")))));
        }

        List<Reading> readings = open(file.toString());

        assertThat(readings).extracting(ArticleSourceTest::headline).containsExactly("Weir gives way", "Dam gives way");
        Article first = readings.get(0).orThrow();
        assertThat(first.url()).isEqualTo("https://a.example/1");
        assertThat(first.publishedAt()).isEqualTo("2024-05-07T06:00:00Z");
        Files.write(file, packed("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\n"));
        assertThat(open(file.toString()).get(0).problem()).hasMessageContaining("ends inside a record");
    }

    private static String warc(String type, String address, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2024-05-07T06:00:00Z\r\nContent-Length: "
                + block.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + block + "\r\n\r\n";
    }

    private static String http(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void shouldStayAwayFromAServerForAsLongAsItAsks() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/busy", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Retry-After", "600");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        FeedPoller poller = new FeedPoller(List.of(root + "/busy"), OPTIONS);

        assertThat(poller.poll(OPTIONS.now()).get(0).problem()).hasMessageContaining("429");
        assertThat(poller.poll(OPTIONS.now().plusSeconds(599))).isEmpty();
        assertThat(asked).hasValue(1);
        assertThat(poller.poll(OPTIONS.now().plusSeconds(601))).hasSize(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    @Timeout(20)
    void shouldNotWaitWithoutEndForTheEndOfAnAnswer() {
        CountDownLatch given = new CountDownLatch(1);
        server.createContext("/trickle", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (given.getCount() > 0) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/silent", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                given.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        ReadOptions hasty =
                new ReadOptions(Limits.DEFAULT, OPTIONS.now(), null, Duration.ofSeconds(1), ReadOptions.USER_AGENT);

        try {
            assertThat(new FeedPoller(List.of(root + "/trickle"), hasty)
                            .poll(OPTIONS.now())
                            .get(0)
                            .problem())
                    .hasMessageContaining("not come to its end within 1 s");
            try (Stream<Reading> readings = ArticleSource.open(List.of(root + "/silent"), hasty)) {
                assertThat(readings.toList().get(0).problem()).hasMessageContaining("not come to its end");
            }
        } finally {
            given.countDown();
        }
    }

    @Test
    void shouldLeaveAHostTimeBetweenTwoFeedsAndSayWhoAsks() throws Exception {
        List<Long> times = new CopyOnWriteArrayList<>();
        List<String> agents = new CopyOnWriteArrayList<>();
        for (String path : List.of("/one", "/two")) {
            server.createContext(path, exchange -> {
                times.add(System.nanoTime());
                agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            });
        }

        new FeedPoller(List.of(root + "/one", root + "/two"), OPTIONS).poll(OPTIONS.now());

        assertThat(times.get(1) - times.get(0)).isGreaterThan(900_000_000L);
        assertThat(agents).allMatch(agent -> agent.startsWith("Counterclaim/"));
    }

    @Test
    void shouldReadFeedListsOfBothKinds() {
        assertThat(
                        FeedList.parse(
                                "# feeds\nhttps://a.example/rss\n\nhttps://b.example/rss # b\nhttps://a.example/rss\nnonsense\n"))
                .containsExactly("https://a.example/rss", "https://b.example/rss");
        assertThat(FeedList.parse(
                        "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"x\"><outline type=\"rss\""
                                + " xmlUrl=\"https://a.example/rss\"/></outline></body></opml>"))
                .containsExactly("https://a.example/rss");
    }

    private static String headline(Reading reading) {
        Article article = reading.article();
        return article == null ? String.valueOf(reading.problem()) : article.headline();
    }

    private static String id(Reading reading) {
        Article article = reading.article();
        return article == null ? "" : article.id();
    }

    private void serve(String path, int status, String text) {
        server.createContext(path, exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static List<Reading> open(String argument) {
        try (Stream<Reading> readings = ArticleSource.open(List.of(argument), OPTIONS)) {
            return readings.toList();
        }
    }
}
