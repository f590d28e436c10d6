package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.counterclaim.app.kafka.SecuredKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each command works with the rights that {@code docker/acls.csv} lists for it, and no others. */
class CommandRightsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    static Path folder;

    private static SecuredKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = SecuredKafka.start(folder);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldLetEachCommandDoItsWorkAndNotThatOfOthers() throws Exception {
        Path run = user("run", "run", "page", "page-writes");
        Path ingest = user("ingest", "ingest");
        Path watch = user("watch", "watch");
        Path replay = user("replay", "replay");
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                Samples.all().stream().map(org.counterclaim.serde.Json::write).collect(Collectors.joining("\n")));

        try (Command stream = new Command("run", "--config", run.toString());
                Command watching = new Command()) {
            Page page = stream.page();
            assertThat(Command.run("ingest", "--config", watch.toString(), articles.toString()))
                    .contains("Not authorized", "docker/acls.csv");
            assertThat(Command.run("ingest", "--config", ingest.toString(), articles.toString()))
                    .contains("articles sent to articles, 0 skipped");
            watching.start("watch", "--all", "--json", "--config", watch.toString());
            watching.await("\"relation\":");
            page.awaitFinding();
            page.review();
            page.storeAText();
            try (Command serve = new Command(
                    "serve", "--config", user("serve", "page", "page-writes").toString())) {
                Page alone = serve.page();
                alone.awaitFinding();
                alone.review();
                alone.storeAText();
            }
            Path reader = user("reader", "page");
            Files.writeString(reader, Files.readString(reader) + "http.writes=no\n");
            try (Command serve = new Command("serve", "--config", reader.toString())) {
                serve.page().awaitFinding();
            }
        }

        assertThat(Command.run("replay", "--yes", "--config", run.toString()))
                .contains("Group authorization failed", "docker/acls.csv");
        assertThat(Command.run("replay", "--yes", "--config", replay.toString()))
                .contains("deleted claims", "deleted contradictions", "deleted counterclaim-", "-changelog");
        try (Command stream = new Command("run", "--config", run.toString())) {
            stream.page().awaitFinding();
        }
    }

    /** Makes a user with the rights of these commands, and a configuration to work as that user. */
    private static Path user(String name, String... commands) throws Exception {
        StringBuilder text = new StringBuilder("bootstrap.servers=" + kafka.bootstrapServers() + "\nstate.dir="
                + folder.resolve("state-of-" + name)
                + "\ntopic.partitions=2\nthreads=1\nhttp.port=0\nlearned.pairs=false\n"
                + "kafka.reconnect.backoff.max.ms=200\n");
        kafka.user(name, commands).forEach((key, value) -> text.append("kafka.")
                .append(key)
                .append('=')
                .append(value)
                .append('\n'));
        return Files.writeString(folder.resolve(name + ".properties"), text);
    }

    /** A command that goes on until it is closed, with what it says. */
    private static final class Command implements AutoCloseable {

        private final StringWriter said = new StringWriter();
        private final List<Thread> running = new ArrayList<>();

        Command(String... arguments) {
            if (arguments.length > 0) {
                start(arguments);
            }
        }

        /** Runs one to its end. */
        static String run(String... arguments) {
            Command command = new Command();
            command.execute(arguments);
            return command.said.toString();
        }

        void start(String... arguments) {
            Thread thread = new Thread(() -> execute(arguments), Arrays.toString(arguments));
            running.add(thread);
            thread.start();
        }

        private void execute(String... arguments) {
            CommandLine shell = CommandLineShell.of();
            PrintWriter writer = new PrintWriter(said, true);
            shell.setErr(writer);
            shell.setOut(writer);
            shell.execute(arguments);
        }

        void await(String words) {
            Awaitility.await(words)
                    .atMost(PATIENCE)
                    .until(said::toString, text -> text.contains(words) || !isRunning());
            assertThat(said.toString()).contains(words);
        }

        Page page() {
            await("age ");
            Matcher address = Pattern.compile("http://\\S+/").matcher(said.toString());
            assertThat(address.find()).as(said.toString()).isTrue();
            return new Page(address.group());
        }

        private boolean isRunning() {
            return running.stream().anyMatch(Thread::isAlive);
        }

        @Override
        public void close() throws InterruptedException {
            for (Thread thread : running) {
                thread.interrupt();
                thread.join(PATIENCE.toMillis());
            }
        }
    }

    /** The page as a program uses it. */
    private record Page(String address) {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();
        private static final int LOADING = 503;

        void awaitFinding() {
            Awaitility.await("the page has a finding").atMost(PATIENCE).until(() -> finding(get("api/findings"))
                    .isPresent());
        }

        /** The view shows it once it has come back from the topic. */
        void review() throws Exception {
            String id = finding(get("api/findings")).orElseThrow();
            String note = "a note " + System.nanoTime();
            assertThat(post("api/findings/" + id + "/reviews", Map.of("decision", "confirmed", "note", note)))
                    .isEqualTo(202);
            Awaitility.await("the review is on the topic").atMost(PATIENCE).until(() -> get("api/findings/" + id)
                    .contains(note));
        }

        /** A page that has just started says 503 until its models are loaded; any other refusal is one. */
        void storeAText() {
            Map<String, Object> text =
                    Map.of("text", "Weir gives way\n\nThe weir at Brackwater gave way on Monday.", "store", true);
            int answer = Awaitility.await("the models are loaded")
                    .atMost(PATIENCE)
                    .until(() -> post("api/check", text), status -> status != LOADING);
            assertThat(answer).isEqualTo(200);
        }

        private static java.util.Optional<String> finding(String list) {
            Matcher id = Pattern.compile("\"id\":\"([0-9a-f]{16})\"").matcher(list);
            return id.find() ? java.util.Optional.of(id.group(1)) : java.util.Optional.empty();
        }

        private String get(String path) throws IOException, InterruptedException {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        private int post(String path, Map<String, Object> body) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(org.counterclaim.serde.Json.write(body)))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
