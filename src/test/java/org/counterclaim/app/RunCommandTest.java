package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.counterclaim.app.kafka.EmbeddedKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} as a process of its own, up to its end: whoever supervises it must see that it has failed. */
class RunCommandTest {

    private static final long LONGEST_SECONDS = 40;

    @TempDir
    Path folder;

    /** What a process said on standard error, and how it ended. */
    private record Ended(int status, List<String> said) {
        List<String> errors() {
            return said.stream().filter(l -> l.startsWith("counterclaim: ")).toList();
        }
    }

    @Test
    void shouldEndWithOneLineWhereNoBrokerAnswers() throws Exception {
        Ended ended = run("127.0.0.1:1");

        assertThat(ended.errors()).singleElement().asString().contains("Kafka at 127.0.0.1:1: ");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void shouldEndWithOneLineWhereATopicDoesNotFit() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(0, folder.resolve("kafka"))) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic("articles", Optional.of(3), Optional.empty())))
                        .all()
                        .get();
            }

            Ended ended = run(kafka.bootstrapServers());

            assertThat(ended.errors())
                    .singleElement()
                    .asString()
                    .contains("A topic does not fit: topic articles has 3 partitions, not 2");
            assertThat(ended.status()).isEqualTo(1);
        }
    }

    @Test
    void shouldEndWithOneLineWhereItsStateCannotBeKept() throws Exception {
        Files.writeString(folder.resolve("state"), "a file where the folder should be");

        Ended ended = run("127.0.0.1:1");

        assertThat(ended.errors()).singleElement().asString().contains("The folder of the local stores ", "state.dir");
        assertThat(ended.status()).isEqualTo(1);
    }

    private Ended run(String bootstrap) throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("own.properties"), """
                bootstrap.servers=%s
                state.dir=%s
                topic.partitions=2
                threads=1
                http.port=0
                learned.pairs=false
                kafka.default.api.timeout.ms=3000
                kafka.request.timeout.ms=2000
                """.formatted(
                        bootstrap, folder.resolve("state").toString().replace('\\', '/')));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "--config",
                        config.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                    .as(() -> "ended; it said: " + read(said))
                    .isTrue();
            return new Ended(process.exitValue(), read(said));
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
