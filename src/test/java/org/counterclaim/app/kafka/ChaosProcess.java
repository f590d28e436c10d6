package org.counterclaim.app.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.TopologySettings;
import org.jspecify.annotations.Nullable;

/** A broker or an instance of the application in a process of its own, so that it can be killed. */
final class ChaosProcess implements AutoCloseable {

    private static final String READY = "ready";
    private static final int MOST_LINES = 60;

    private final List<String> arguments;
    private final Queue<String> output = new ArrayDeque<>();
    private Process process;
    private CountDownLatch ready = new CountDownLatch(0);

    private ChaosProcess(List<String> arguments) throws IOException {
        this.arguments = arguments;
        this.process = run();
    }

    static ChaosProcess broker(int port, Path data) throws IOException {
        return new ChaosProcess(List.of("broker", Integer.toString(port), data.toString()));
    }

    static ChaosProcess instance(StreamsSettings settings, ChaosLoad.Language language) throws IOException {
        return new ChaosProcess(List.of(
                "instance",
                settings.bootstrapServers(),
                settings.topology().applicationId(),
                Integer.toString(settings.topology().partitions()),
                settings.stateDir().toString(),
                settings.instanceId() == null ? "" : settings.instanceId(),
                language.name(),
                Integer.toString(settings.standbyReplicas())));
    }

    static StreamsSettings settings(
            String bootstrap,
            String application,
            int partitions,
            Path stateDir,
            @Nullable String instanceId,
            int standbys,
            Limits limits) {
        TopologySettings topology =
                new TopologySettings(application, Topics.withPrefix(application + "."), partitions, limits);
        return new StreamsSettings(
                topology, bootstrap, stateDir, 1, standbys, (short) 1, instanceId, 32L * 1024 * 1024, Map.of());
    }

    private Process run() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dcounterclaim.test.log=WARN",
                "-cp",
                System.getProperty("java.class.path"),
                ChaosProcess.class.getName()));
        command.addAll(arguments);
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        CountDownLatch said = new CountDownLatch(1);
        ready = said;
        Thread reader = new Thread(() -> {
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
                String line;
                while ((line = out.readLine()) != null) {
                    said(line);
                    if (line.equals(READY)) {
                        said.countDown();
                    }
                }
            } catch (IOException e) {
                // The process was killed: there is nothing more to read.
                Thread.currentThread().interrupt();
            }
        });
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private void said(String line) {
        synchronized (output) {
            output.add(line);
            if (output.size() > MOST_LINES) {
                output.remove();
            }
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill}: it may end in good order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError(arguments + " does not end");
        }
    }

    void restart() throws IOException {
        process = run();
    }

    void awaitReady() throws InterruptedException {
        if (!ready.await(240, TimeUnit.SECONDS)) {
            throw new AssertionError(arguments + " not ready; alive: " + process.isAlive() + "; " + saidLast());
        }
    }

    /** Its last lines, for whoever must find out what went wrong. */
    String saidLast() {
        synchronized (output) {
            return "said last:\n" + String.join("\n", output);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws InterruptedException {
        if (args[0].equals("broker")) {
            EmbeddedKafka broker = EmbeddedKafka.start(Integer.parseInt(args[1]), Path.of(args[2]));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            System.out.println(READY);
            broker.awaitEnd();
            return;
        }
        ChaosLoad.Language language = ChaosLoad.Language.valueOf(args[6]);
        StreamsSettings settings = settings(
                args[1],
                args[2],
                Integer.parseInt(args[3]),
                Path.of(args[4]),
                args[5].isEmpty() ? null : args[5],
                Integer.parseInt(args[7]),
                language.limits());
        StreamsApp app = new StreamsApp(language.parts(), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        app.start();
        if (app.awaitReady(Duration.ofSeconds(230))) {
            System.out.println(READY);
        }
        app.awaitEnd();
    }
}
