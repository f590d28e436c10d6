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
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Relation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PageServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Findings findings = new Findings(3);
    private final AtomicReference<Health.Condition> ready = new AtomicReference<>(new Health.Condition(true, "up"));
    private final PageServer server = new PageServer(findings, new Switched(), () -> "articles_total 3.0\n");
    private String address = "";

    @BeforeEach
    void start() {
        address = server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.close();
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
        for (String file : new String[] {"page.css", "page.js", "icon.svg"}) {
            assertThat(page.body()).contains('"' + file + '"');
            assertThat(get(file).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldListTheNewestFindingsFirstAndKeepOnlySoMany() throws Exception {
        for (String id : new String[] {"a", "b", "c", "d"}) {
            findings.put(SampleFindings.finding(id));
        }

        assertThat(get("api/findings").body())
                .containsSubsequence("\"total\":3", "\"id\":\"d\"", "\"id\":\"c\"", "\"id\":\"b\"");
        assertThat(get("api/findings?offset=1&limit=1").body())
                .contains("\"id\":\"c\"")
                .doesNotContain("\"id\":\"d\"");
        assertThat(get("api/findings/a").statusCode()).isEqualTo(404);
        assertThat(get("api/findings/d").body()).contains("\"relation\":\"contradicts\"");
    }

    @Test
    void shouldFilterByWordsAndValues() throws Exception {
        findings.put(SampleFindings.finding("a"));
        findings.put(SampleFindings.finding("b", Relation.POSITION_CHANGE, "the harbour was closed"));

        assertThat(get("api/findings?q=HARBOUR+closed").body()).contains("\"total\":1", "\"id\":\"b\"");
        assertThat(get("api/findings?relation=contradicts").body()).contains("\"total\":1", "\"id\":\"a\"");
        assertThat(get("api/findings?outlet=nobody.example").body()).contains("\"total\":0");
        assertThat(get("api/facets").body()).contains("\"position_change\":1", "\"total\":2");
    }

    @Test
    void shouldKeepTheLaterVersionWhicheverComesFirst() {
        findings.put(SampleFindings.finding("a", 2));
        findings.put(SampleFindings.finding("a", 1));

        assertThat(findings.find("a").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void shouldAnswerAWrongQuestionWithAProblemDocument() throws Exception {
        HttpResponse<String> wrong = get("api/findings?limit=-1");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(get("nowhere").statusCode()).isEqualTo(404);
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
                var unused = source.scheduleAtFixedRate(() -> findings.put(finding), 0, 50, TimeUnit.MILLISECONDS);

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

    private static String until(BufferedReader lines, String prefix) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(prefix)) {
                return line;
            }
        }
        return "";
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
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
