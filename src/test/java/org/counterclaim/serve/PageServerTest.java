package org.counterclaim.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Review;
import org.counterclaim.view.SampleView;
import org.counterclaim.view.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PageServerTest {

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<Health.Condition> ready = new AtomicReference<>(new Health.Condition(true, "up"));
    private final List<Review> reviews = new ArrayList<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private View view;
    private PageServer server;
    private String address = "";

    @BeforeEach
    void start() {
        view = View.open(folder.resolve("view.db"));
        start(Writes.LOCAL);
    }

    private void start(Writes writes) {
        server = new PageServer(new PageParts(
                view,
                new Switched(),
                () -> "articles_total 3.0\n",
                new WriteGuard(writes, null),
                reviews::add,
                this::check));
        address = server.start("127.0.0.1", 0);
    }

    private Checked check(Submission s) {
        if ("slow".equals(s.text())) {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if ("busy".equals(s.text())) {
            throw new TextCheck.Busy("try again", Duration.ofSeconds(10));
        }
        return new Checked(List.of(), List.of(), List.of(), List.of(), 0, List.of(), s.store());
    }

    @AfterEach
    void stop() {
        server.close();
        view.close();
    }

    @Test
    void shouldServeThePageWithEverythingItNeedsAndNoneOfItFromElsewhere() throws Exception {
        HttpResponse<String> page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(page.body()).doesNotContain("http://", "https://", "onclick", "<style", "style=");
        for (String file : files(page.body(), "(?:href|src)=\"/([^\"]+\\.\\w+)\"")) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
            if (file.endsWith(".js")) {
                for (String module : files(get(file).body(), "(?:from|import\\()\\s*'\\./([^']+)'")) {
                    assertThat(get(module).statusCode()).as(module).isEqualTo(200);
                }
            }
        }
        assertThat(get("findings/abc").body()).isEqualTo(page.body());
    }

    private static List<String> files(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void shouldGiveFindingsInStretchesWithLinksToTheNext() throws Exception {
        SampleView.put(view, SampleFindings.finding("a"), SampleFindings.finding("b"), SampleFindings.finding("c"));

        HttpResponse<String> first = get("api/findings?limit=2&status=open,confirmed");
        assertThat(first.body())
                .containsSubsequence("\"total\":3", "\"id\":\"a\"", "\"id\":\"b\"")
                .doesNotContain("\"id\":\"c\"");
        Matcher next = Pattern.compile("<([^>]+)>; rel=\"next\"")
                .matcher(first.headers().firstValue("link").orElse(""));
        assertThat(next.find()).isTrue();
        assertThat(get(next.group(1).substring(1)).body())
                .contains("\"id\":\"c\"")
                .doesNotContain("\"id\":\"b\"");
        assertThat(get("api/findings/nobody").statusCode()).isEqualTo(404);
        assertThat(get("api/findings/c").body()).contains("\"relation\":\"contradicts\"", "\"versions\":[");
    }

    @Test
    void shouldFilterByWordsAndValues() throws Exception {
        SampleView.put(
                view,
                SampleFindings.finding("a"),
                SampleFindings.finding("b", Relation.POSITION_CHANGE, "the harbour was closed"));

        assertThat(get("api/findings?q=HARBOUR+closed").body()).contains("\"total\":1", "\"id\":\"b\"");
        assertThat(get("api/findings?relation=contradicts").body()).contains("\"total\":1", "\"id\":\"a\"");
        assertThat(get("api/findings?outlet=nobody.example").body()).contains("\"total\":0");
        assertThat(get("api/facets").body()).contains("\"position_change\"", "\"total\":2");
    }

    @Test
    void shouldAnswerOnlyWhatHasChanged() throws Exception {
        SampleView.put(view, SampleFindings.finding("a"));
        String tag = get("api/findings").headers().firstValue("etag").orElseThrow();

        HttpResponse<String> same = get("api/findings", "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        SampleView.put(view, SampleFindings.finding("b"));
        assertThat(get("api/findings", "If-None-Match", tag).body()).contains("\"total\":2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=-1",
                "limit=0",
                "offset=x",
                "relation=hates",
                "status=open,odd",
                "from=yesterday",
                "score=2.5",
                "sort=odd"
            })
    void shouldAnswerAWrongQuestionWithAProblemDocument(String query) throws Exception {
        HttpResponse<String> wrong = get("api/findings?" + query);

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(wrong.body()).contains("\"detail\":\"" + query.replaceAll("=.*", ""));
    }

    @Test
    void shouldSayThatNothingIsThereInTheFormThatIsAskedFor() throws Exception {
        assertThat(get("api/nowhere").headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        HttpResponse<String> page = get("nowhere", "Accept", "text/html,*/*");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<main");
    }

    @Test
    void shouldExportWhatIsFilteredAsCsvThatNoSpreadsheetRuns() throws Exception {
        SampleView.put(
                view,
                SampleFindings.finding("a"),
                SampleFindings.finding("b", Relation.POSITION_CHANGE, "=HYPERLINK(\"x\"), \"two\"\nlines"));

        HttpResponse<String> csv = get("api/findings.csv?relation=position_change");

        assertThat(csv.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("content-disposition").orElse("")).contains("findings.csv");
        assertThat(csv.body().split("\r\n")).hasSize(2);
        assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"x\"\"), \"\"two\"\"\nlines\"");
    }

    @Test
    void shouldExportLinkedDataWithoutARating() throws Exception {
        SampleView.put(view, SampleFindings.finding("a"));

        String json = get("api/findings.jsonld").body();

        assertThat(json)
                .contains(
                        "\"type\":\"schema:Claim\"",
                        "TextQuoteSelector",
                        "TextPositionSelector",
                        "urn:counterclaim:finding:a",
                        "schema:NewsArticle")
                .doesNotContainIgnoringCase("rating");
        assertThat(org.counterclaim.serde.Json.read(json, java.util.Map.class)).containsKeys("@context", "@graph");
    }

    @Test
    void shouldTakeAReviewFromThePageAndFromAProgram() throws Exception {
        SampleView.put(view, SampleFindings.finding("a"));

        assertThat(post("api/findings/a/reviews", "{\"decision\":\"dismissed\",\"note\":\"two meetings\",\"by\":\" \"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post(
                                "api/findings/a/reviews",
                                "{\"decision\":\"reopened\"}",
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Origin",
                                address.substring(0, address.length() - 1))
                        .statusCode())
                .isEqualTo(202);

        assertThat(reviews)
                .extracting(Review::decision)
                .containsExactly(Review.Decision.DISMISSED, Review.Decision.REOPENED);
        assertThat(reviews.get(0).note()).isEqualTo("two meetings");
        assertThat(reviews.get(0).by()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Origin | https://evil.example | 403",
                "Origin | null | 403",
                "Sec-Fetch-Site | cross-site | 403",
                "Sec-Fetch-Site | same-site | 403",
                "Content-Type | text/plain | 415",
                "Content-Type | application/x-www-form-urlencoded | 415",
            })
    void shouldTakeNothingThatAnotherSiteMayHaveSent(String header, String value, int status) throws Exception {
        SampleView.put(view, SampleFindings.finding("a"));

        HttpResponse<String> answer = post("api/findings/a/reviews", "{\"decision\":\"dismissed\"}", header, value);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(reviews).isEmpty();
    }

    @Test
    void shouldTakeNothingUnderANameThatOnlyHappensToMeanThisMachine() throws Exception {
        SampleView.put(view, SampleFindings.finding("a"));
        try (java.net.Socket socket =
                new java.net.Socket("127.0.0.1", URI.create(address).getPort())) {
            String body = "{\"decision\":\"dismissed\"}";
            socket.getOutputStream()
                    .write(
                            ("POST /api/findings/a/reviews HTTP/1.1\r\nHost: rebound.example\r\nOrigin: http://rebound.example\r\n"
                                            + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                            + body.length() + "\r\n\r\n" + body)
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
        assertThat(reviews).isEmpty();
    }

    @Test
    void shouldOnlyReadWhereWritesAreOff() throws Exception {
        server.close();
        start(Writes.NO);
        SampleView.put(view, SampleFindings.finding("a"));

        assertThat(post("api/findings/a/reviews", "{\"decision\":\"dismissed\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("api/check", "{\"text\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(get("api/status").body()).contains("\"writes\":false");
    }

    @Test
    void shouldFetchAddressesOnlyForSomebodyAtThisMachine() throws Exception {
        server.close();
        start(Writes.YES);

        assertThat(post("api/check", "{\"text\":\"x\"}").statusCode()).isEqualTo(200);
        assertThat(post("api/check", "{\"address\":\"http://127.0.0.1/\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldSayWhenToTryAgainWhereTooManyTextsAreChecked() throws Exception {
        HttpResponse<String> busy = post("api/check", "{\"text\":\"busy\"}");

        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("retry-after")).hasValue("10");
        assertThat(busy.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(busy.body()).contains("try again");
        assertThat(post("api/check", "{\"text\":\"x\"}").headers().firstValue("retry-after"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"decision\":\"right\"}", "{\"decision\":\"dismissed\",\"truth\":1}"})
    void shouldRefuseAReviewThatSaysNothingKnown(String body) throws Exception {
        SampleView.put(view, SampleFindings.finding("a"));

        assertThat(post("api/findings/a/reviews", body).statusCode()).isEqualTo(400);
        assertThat(post("api/findings/b/reviews", "{\"decision\":\"dismissed\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reviews).isEmpty();
    }

    @Test
    void shouldSendFindingsLive() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "api/findings/live"))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<java.io.InputStream> stream = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            ScheduledExecutorService source = Executors.newSingleThreadScheduledExecutor();
            try {
                Contradiction finding =
                        SampleFindings.finding("live", Relation.CONTRADICTS, "<script>alert(1)</script>");
                var unused =
                        source.scheduleAtFixedRate(() -> SampleView.put(view, finding), 0, 50, TimeUnit.MILLISECONDS);

                assertThat(until(lines, "data: ")).contains("\"id\":\"live\"", "<script>alert(1)</script>");
            } finally {
                source.shutdownNow();
            }
        }
    }

    @Test
    void shouldSayHowItIs() throws Exception {
        ready.set(new Health.Condition(false, "no active tasks"));

        assertThat(get("health/live").statusCode()).isEqualTo(200);
        assertThat(get("health/ready").statusCode()).isEqualTo(503);
        assertThat(get("health/ready").body()).contains("no active tasks");
        assertThat(get("metrics").body()).contains("articles_total 3.0");
    }

    @Test
    void shouldSayHowItIsWhileAllThatThePageMayDoIsSlow() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            slow.add(client.sendAsync(
                    posting("api/check", "{\"text\":\"slow\"}").build(), HttpResponse.BodyHandlers.ofString()));
        }
        Thread.sleep(500);

        for (int i = 0; i < 20; i++) {
            HttpRequest alive = HttpRequest.newBuilder(URI.create(address + "health/live"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(alive, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(slow).noneMatch(CompletableFuture::isDone);
        goOn.countDown();
        for (CompletableFuture<HttpResponse<String>> each : slow) {
            assertThat(each.get().statusCode()).isEqualTo(200);
        }
    }

    private static String until(BufferedReader lines, String prefix) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(prefix)) {
                return line;
            }
        }
        return "";
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder posting(String path, String body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .setHeader("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = posting(path, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private final class Switched implements Health {
        @Override
        public Condition live() {
            return new Condition(true, "up");
        }

        @Override
        public Condition ready() {
            return Objects.requireNonNull(ready.get());
        }
    }
}
