package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.topology.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application, the broker and both under load, and takes the state folder away. What {@code read_committed}
 * readers see in the end must be what an undisturbed run gives: nothing lost, nothing twice. Run it with
 * {@code mvn test -Dtest=ChaosTest -Dcounterclaim.chaos=true}.
 */
@EnabledIfSystemProperty(named = "counterclaim.chaos", matches = "true")
class ChaosTest {

    private static final int ARTICLES = Integer.getInteger("counterclaim.chaos.articles", 400);

    @Test
    void shouldLoseNothingAndSendNothingTwiceWhenKilled(@TempDir Path folder) throws Exception {
        int port = freePort();
        Path state = folder.resolve("state");
        StreamsSettings settings = ChaosProcess.settings("127.0.0.1:" + port, "chaos", 3, state, "one");
        Topics topics = settings.topology().topics();
        List<Article> articles = KafkaContract.articles(ARTICLES);
        List<String> report = new ArrayList<>();

        try (ChaosProcess broker = ChaosProcess.broker(port, folder.resolve("kafka"))) {
            broker.awaitReady();
            try (ChaosProcess app = ChaosProcess.instance(settings);
                    KafkaContract.Plain plain = new KafkaContract.Plain(settings)) {
                app.awaitReady();
                int broken = 0;
                for (int i = 0; i < articles.size(); i++) {
                    if (i % 100 == 50) {
                        plain.send("broken" + i, "{ broken".getBytes(StandardCharsets.UTF_8));
                        broken++;
                    }
                    plain.send(articles.get(i));
                    if (i == ARTICLES / 5) {
                        app.kill();
                        report.add("application " + seconds(app));
                    } else if (i == 2 * ARTICLES / 5) {
                        broker.kill();
                        broker.restart();
                        broker.awaitReady();
                    } else if (i == 3 * ARTICLES / 5) {
                        app.kill();
                        broker.kill();
                        broker.restart();
                        broker.awaitReady();
                        report.add("both " + seconds(app));
                    } else if (i == 4 * ARTICLES / 5) {
                        app.kill();
                        delete(state);
                        report.add("application without its state " + seconds(app));
                    }
                }
                plain.awaitSettled(topics, KafkaContract.expected(articles));
                assertThat(plain.versionsTwice(topics)).isEmpty();
                assertThat(plain.all(topics.articlesDlq())).hasSize(broken);
                assertThat(standing(plain, topics)).isEqualTo(expectedClaims(articles));
            }
        }
        System.out.println("Ready again after kill -9, seconds with the start of the JVM: " + report);
    }

    private static String seconds(ChaosProcess app) throws Exception {
        long start = System.nanoTime();
        app.restart();
        app.awaitReady();
        return String.format(java.util.Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    }

    private static TreeSet<String> standing(KafkaContract.Plain plain, Topics topics) {
        TreeSet<String> ids = new TreeSet<>();
        plain.all(topics.claims()).forEach(r -> {
            if (r.value() == null) {
                ids.remove(r.key());
            } else {
                ids.add(r.key());
            }
        });
        return ids;
    }

    private static TreeSet<String> expectedClaims(List<Article> articles) {
        Pipeline pipeline = new Pipeline(Toy.parts(), Limits.USUAL);
        articles.forEach(pipeline::add);
        TreeSet<String> ids = new TreeSet<>();
        pipeline.claims().stream().map(Claim::id).forEach(ids::add);
        return ids;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
