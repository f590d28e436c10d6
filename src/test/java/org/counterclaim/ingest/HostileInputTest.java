package org.counterclaim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.counterclaim.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes, it gives an article or a reason, soon, and never another exception. */
class HostileInputTest {

    private static final Instant NOW = Instant.parse("2024-05-10T12:00:00Z");

    private final Articles articles = new Articles();

    @Test
    void shouldNotExpandEntitiesOfAFeed(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String feed = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "%s">]>
                <rss version="2.0"><channel><title>t</title><link>https://a.example/</link><description>d</description>
                <item><title>&x;</title><link>https://a.example/1</link></item></channel></rss>
                """.formatted(secret.toUri());

        assertThat(problem(feed).reason()).isEqualTo(Reason.BROKEN_XML);
        assertThat(problem(feed)).message().doesNotContain("the secret");
    }

    @Test
    void shouldNotLaughABillionTimes() {
        StringBuilder feed = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            feed.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        feed.append("]><rss version=\"2.0\"><channel><title>&a29;</title></channel></rss>");

        assertThat(problem(feed.toString()).reason()).isEqualTo(Reason.BROKEN_XML);
    }

    @Test
    void shouldNotUnpackABomb() throws Exception {
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);

        assertThat(problem(bomb).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(problem(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}).reason())
                .isEqualTo(Reason.BROKEN_GZIP);
    }

    @Test
    void shouldReadAPackedArticle() throws Exception {
        byte[] packed = gzip(json("headline", "Weir gives way").getBytes(StandardCharsets.UTF_8));

        assertThat(articles.read(packed, null, NOW))
                .extracting(Article::headline)
                .containsExactly("Weir gives way");
    }

    @Test
    void shouldRefuseDepthAndGiantNumbers() {
        assertThat(problem("{\"headline\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}")
                        .reason())
                .isEqualTo(Reason.BROKEN_JSON);
        assertThat(problem("{\"headline\": \"x\", \"version\": 1" + "0".repeat(1_000_000) + "}")
                        .reason())
                .isEqualTo(Reason.BROKEN_JSON);
        assertThat(problem("{\"headline\": \"x\", \"source\": \"a.example\", \"version\": 1e999999999}")
                        .reason())
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(problem("{\"headline\": \"x\", \"" + "k".repeat(100_000) + "\": 1}")
                        .reason())
                .isEqualTo(Reason.BROKEN_JSON);
    }

    @Test
    void shouldRefuseWhatIsTooLarge() throws Exception {
        String five = "The weir gave way. ".repeat(5 * 1024 * 1024 / 19);

        UnreadableArticleException problem = problem(json("body", five));

        assertThat(problem.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(problem).hasMessageContaining("body has").hasMessageContaining("5,000,000 allowed");
        Articles patient = new Articles(Limits.DEFAULT.withBodyLength(10_000_000));
        assertThat(patient.read(json("body", five).getBytes(StandardCharsets.UTF_8), null, NOW))
                .hasSize(1);
        Articles strict = new Articles(Limits.DEFAULT.withDocumentBytes(1000));
        assertThat(strict.readAll(new byte[1001], Arrival.at(NOW)).get(0).problem())
                .hasMessageContaining("1,000 bytes allowed");
    }

    @Test
    void shouldNotBeFooledByNullBytesAndBrokenText() throws Exception {
        assertThat(problem(new byte[] {0, 0, 0, 0}).reason()).isIn(Reason.EMPTY, Reason.NO_ARTICLE);
        assertThat(problem("some\0text").reason()).isEqualTo(Reason.NO_ARTICLE);
        assertThat(problem("{\"headline\": \"a\0b\"}").reason()).isEqualTo(Reason.BROKEN_JSON);
        assertThat(only(json("headline", "a\\u0000b")).headline()).isEqualTo("ab");
        assertThat(only(json("headline", "lone \\ud83d surrogate")).headline()).isEqualTo("lone \uFFFD surrogate");
        assertThat(only(json("headline", "whole \\ud83d\\ude00 pair")).headline())
                .isEqualTo("whole \uD83D\uDE00 pair");
    }

    @Test
    void shouldStripDirectionMarksBeforeAnythingCountsOffsets() throws Exception {
        Article article =
                only(json("body", "\\u202eThe weir\\u202c \\u200fgave\\u00a0way.\\u200b\\r\\nNobody was hurt."));

        assertThat(article.body()).isEqualTo("The weir gave way.\nNobody was hurt.");
    }

    @Test
    void shouldShowScriptsAsNothingButText() throws Exception {
        Article page = articles.readAll(
                        ("<html><body><article><h1>Weir</h1><p onclick='steal()'>The weir gave way on Monday, the council said."
                                        + "<script>alert(1)</script><img src=x onerror=alert(2)></p></article></body></html>")
                                .getBytes(StandardCharsets.UTF_8),
                        Arrival.at(NOW).withAddress("https://a.example/1"))
                .get(0)
                .orThrow();

        assertThat(page.body()).contains("The weir gave way").doesNotContain("alert", "steal", "<");
    }

    @Test
    void shouldKeepMessagesOnOneLine() {
        UnreadableArticleException problem = problem(
                "{\"headline\": \"x\", \"source\": \"a.example\", \"publishedAt\": \"soon\\n2024 INFO all is well\"}");

        assertThat(problem.getMessage()).doesNotContain("\n");
        assertThat(String.valueOf(problem.getMessage()).length()).isLessThan(600);
    }

    @Test
    void shouldSurviveRandomBytesAndTornDocuments() {
        Random random = new Random(7);
        String whole = json("body", "<p>The weir gave way.</p>");
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThat(articles.readAll(noise, Arrival.at(NOW))).isNotEmpty();
            byte[] torn = whole.getBytes(StandardCharsets.UTF_8);
            torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
            assertThat(articles.readAll(torn, Arrival.at(NOW))).isNotEmpty();
        }
    }

    private static String json(String field, String value) {
        return "{\"source\": \"a.example\", \"" + field + "\": \"" + value + "\"}";
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private Article only(String document) throws UnreadableArticleException {
        return articles.read(document.getBytes(StandardCharsets.UTF_8), null, NOW)
                .get(0);
    }

    private UnreadableArticleException problem(String document) {
        return problem(document.getBytes(StandardCharsets.UTF_8));
    }

    private UnreadableArticleException problem(byte[] document) {
        UnreadableArticleException problem =
                articles.readAll(document, Arrival.at(NOW)).get(0).problem();
        if (problem == null) {
            throw new AssertionError("an article came of it");
        }
        return problem;
    }
}
