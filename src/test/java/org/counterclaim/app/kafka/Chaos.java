package org.counterclaim.app.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.counterclaim.model.Article;
import org.counterclaim.serde.Topics;
import org.jspecify.annotations.Nullable;

/** A broker, instances of the application and a load, each in a process or thread of its own, and what can be done to them. */
final class Chaos implements AutoCloseable {

    private final Path folder;
    private final Random random;
    private final int port = Ports.free();
    private final ChaosProcess broker;

    /** @param seed of the moments at which things happen */
    Chaos(Path folder, long seed) throws Exception {
        this.folder = folder;
        this.random = new Random(seed);
        this.broker = ChaosProcess.broker(port, folder.resolve("kafka"));
        broker.awaitReady();
    }

    /** What is done while articles come in. */
    @FunctionalInterface
    interface Disturbance {
        void to(Run run) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param recoveries seconds from a start of the JVM to active tasks
     * @param wrong what differs from an undisturbed run; empty for nothing
     */
    record Outcome(
            String name, int articles, int findings, double seconds, List<Double> recoveries, List<String> wrong) {

        String row() {
            double slowest = recoveries.stream().mapToDouble(d -> d).max().orElse(0);
            return String.format(
                    java.util.Locale.ROOT,
                    "| %-34s | %8d | %8d | %7.1f | %15s | %-10s |",
                    name,
                    articles,
                    findings,
                    seconds,
                    recoveries.isEmpty() ? "" : String.format(java.util.Locale.ROOT, "%.1f", slowest),
                    wrong.isEmpty() ? "as it was" : "WRONG");
        }

        static String head() {
            return "| disturbance                        | articles | findings | seconds | active again, s | in the end |\n"
                    + "|---|---|---|---|---|---|";
        }
    }

    /**
     * @param instances that are started before the load
     * @param standbys warm copies that they keep for each other
     */
    Outcome run(String name, ChaosLoad load, int instances, int standbys, Disturbance disturbance) throws Exception {
        Run run = new Run(name.replaceAll("[^a-z0-9]+", "-"), load, standbys);
        long start = System.nanoTime();
        try (run) {
            for (int i = 0; i < instances; i++) {
                run.start(i);
            }
            run.awaitReady();
            run.load();
            disturbance.to(run);
            run.awaitSent();
            List<String> wrong = run.differences();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Outcome(name, load.articles().size(), load.findings().size(), seconds, run.recoveries, wrong);
        }
    }

    /** One application with its load. */
    final class Run implements AutoCloseable {
        private final String name;
        private final ChaosLoad load;
        private final int standbys;
        private final List<Article> articles;
        private final Map<Integer, ChaosProcess> instances = new HashMap<>();
        private final List<Double> recoveries = new ArrayList<>();
        private final StreamsSettings settings;
        private final KafkaContract.Plain plain;
        private final Thread sender;
        private volatile int sent;
        private volatile @Nullable Throwable notSent;
        private int broken;

        Run(String name, ChaosLoad load, int standbys) {
            this.name = name;
            this.load = load;
            this.standbys = standbys;
            this.articles = load.articles();
            this.settings = settings(0, "i0");
            this.plain = new KafkaContract.Plain(settings);
            this.sender = new Thread(this::send, "load");
            sender.setUncaughtExceptionHandler((thread, thrown) -> notSent = thrown);
        }

        private StreamsSettings settings(int instance, @Nullable String instanceId) {
            return ChaosProcess.settings(
                    "127.0.0.1:" + port,
                    name,
                    3,
                    state(instance),
                    instanceId,
                    standbys,
                    load.language().limits());
        }

        private Path state(int instance) {
            return folder.resolve(name + "-state-" + instance);
        }

        void start(int instance) throws IOException {
            instances.put(instance, ChaosProcess.instance(settings(instance, "i" + instance), load.language()));
        }

        /** Its tasks go to the others as soon as it ends. */
        void startUnnamed(int instance) throws IOException {
            instances.put(instance, ChaosProcess.instance(settings(instance, null), load.language()));
        }

        void awaitReady() throws InterruptedException {
            for (ChaosProcess instance : instances.values()) {
                instance.awaitReady();
            }
        }

        private void load() {
            sender.start();
        }

        private void send() {
            for (int i = 0; i < articles.size(); i++) {
                if (i % 100 == 50) {
                    plain.send("broken" + i, "{ broken".getBytes(StandardCharsets.UTF_8));
                    broken++;
                }
                plain.send(articles.get(i));
                sent = i + 1;
                pause(load.language().pause().toMillis());
            }
        }

        /** Waits until this share of the articles was sent, and a random moment more. */
        void at(double share) throws InterruptedException {
            while (sent < share * articles.size() && sender.isAlive()) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(400));
        }

        private ChaosProcess at(int instance) {
            return Objects.requireNonNull(instances.get(instance), "no instance " + instance);
        }

        private ChaosProcess removed(int instance) {
            return Objects.requireNonNull(instances.remove(instance), "no instance " + instance);
        }

        /** As {@code kill -9}, and a start. */
        void killInstance(int instance) throws Exception {
            at(instance).kill();
            restartInstance(instance);
        }

        void restartInstance(int instance) throws Exception {
            long start = System.nanoTime();
            at(instance).restart();
            at(instance).awaitReady();
            recoveries.add((System.nanoTime() - start) / 1e9);
        }

        /** As a roll-out does it: end in good order, then start. */
        void rollInstance(int instance) throws Exception {
            at(instance).stop();
            restartInstance(instance);
        }

        void stopInstance(int instance) throws Exception {
            removed(instance).stop();
        }

        /** Without another start: the others take over. */
        void loseInstance(int instance) throws Exception {
            removed(instance).kill();
        }

        void killBroker() throws Exception {
            broker.kill();
            broker.restart();
            broker.awaitReady();
        }

        void killBoth(int instance) throws Exception {
            at(instance).kill();
            killBroker();
            restartInstance(instance);
        }

        void stopBrokerFor(int seconds) throws Exception {
            broker.stop();
            Thread.sleep(1_000L * seconds);
            broker.restart();
            broker.awaitReady();
        }

        void loseState(int instance) throws Exception {
            at(instance).kill();
            delete(state(instance));
            restartInstance(instance);
        }

        private void awaitSent() throws InterruptedException {
            int before;
            do {
                before = sent;
                sender.join(240_000);
            } while (sender.isAlive() && sent > before);
            if (sender.isAlive()) {
                throw new AssertionError("the load does not get through: " + sent + " of " + articles.size());
            }
            if (notSent != null) {
                throw new AssertionError("the load ended after " + sent + " of " + articles.size(), notSent);
            }
        }

        private List<String> differences() throws InterruptedException {
            Topics topics = settings.topology().topics();
            List<String> wrong = new ArrayList<>();
            Map<String, String> expected = load.findings();
            Map<String, String> findings = plain.awaitDrained(topics);
            if (!findings.equals(expected)) {
                wrong.add("findings: " + expected.size() + " expected, " + findings.size() + " there, missing "
                        + without(expected.keySet(), findings.keySet()) + ", too many "
                        + without(findings.keySet(), expected.keySet()) + ", other content "
                        + expected.keySet().stream()
                                .filter(findings::containsKey)
                                .filter(id -> !Objects.equals(findings.get(id), expected.get(id)))
                                .toList());
            }
            List<String> twice = plain.versionsTwice(topics);
            if (!twice.isEmpty()) {
                wrong.add("sent twice: " + twice);
            }
            int arrived = plain.all(topics.articles()).size();
            if (arrived != articles.size() + broken) {
                wrong.add(arrived + " articles arrived, " + (articles.size() + broken) + " were sent");
            }
            int letters = plain.all(topics.articlesDlq()).size();
            if (letters != broken) {
                wrong.add(letters + " dead letters for " + broken + " broken records");
            }
            TreeSet<String> claims = standing(topics);
            if (!claims.equals(load.claims())) {
                wrong.add("claims: missing " + without(load.claims(), claims) + ", too many "
                        + without(claims, load.claims()));
            }
            if (!wrong.isEmpty()) {
                instances.forEach((instance, process) -> wrong.add("instance " + instance + " " + process.saidLast()));
                wrong.add("broker " + broker.saidLast());
            }
            return wrong;
        }

        private List<String> without(Set<String> one, Set<String> other) {
            return one.stream().filter(id -> !other.contains(id)).toList();
        }

        private TreeSet<String> standing(Topics topics) {
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

        @Override
        public void close() {
            instances.values().forEach(ChaosProcess::close);
            plain.close();
        }
    }

    @Override
    public void close() {
        broker.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
