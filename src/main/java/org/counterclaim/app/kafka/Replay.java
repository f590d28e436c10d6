package org.counterclaim.app.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.counterclaim.serde.Topics;

/**
 * Sets the application back to the first article, so that its next start computes everything again: after an upgrade that
 * reads articles in another way, or when state is in doubt. What is computed is deleted, articles and reviews stay.
 */
public final class Replay {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than the session of {@link StreamsSettings}. */
    private static final Duration SESSION = Duration.ofSeconds(10);

    private final StreamsSettings settings;

    public Replay(StreamsSettings settings) {
        this.settings = settings;
    }

    /**
     * Deletes outputs, internal topics, progress and this machine's local state.
     *
     * @return the topics deleted
     * @throws IllegalStateException if an instance still runs, or Kafka refuses
     */
    public List<String> reset() {
        try (Admin admin = Admin.create(settings.clients())) {
            List<String> doomed = doomed(admin);
            forgetProgress(admin);
            await(admin.deleteTopics(doomed).all(), "delete " + doomed);
            awaitGone(admin, doomed);
            deleteState();
            return doomed;
        }
    }

    /** An instance that has ended leaves its group only when its session runs out. */
    private void forgetProgress(Admin admin) {
        String group = settings.topology().applicationId();
        long end = System.nanoTime() + SESSION.toNanos();
        while (true) {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof GroupIdNotFoundException) {
                    return;
                }
                if (!(e.getCause() instanceof GroupNotEmptyException)) {
                    throw failed("forget the progress of " + group, e);
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "application " + group + " still runs: stop all its instances first", e);
                }
                pause();
            } catch (InterruptedException | TimeoutException e) {
                throw failed("forget the progress of " + group, e);
            }
        }
    }

    /** Asked for by name: a list of all topics would leave out those that must not be seen, and they would stay. */
    private List<String> doomed(Admin admin) {
        Topics topics = settings.topology().topics();
        List<String> wanted = new ArrayList<>(List.of(
                topics.claims().name(),
                topics.stances().name(),
                topics.contradictions().name(),
                topics.dossiers().name(),
                topics.articlesDlq().name()));
        wanted.addAll(InternalTopics.of(settings.topology()));
        List<String> there = new ArrayList<>();
        admin.describeTopics(wanted).topicNameValues().forEach((name, found) -> {
            try {
                found.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                there.add(name);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed("describe topic " + name, e);
                }
            } catch (InterruptedException | TimeoutException e) {
                throw failed("describe topic " + name, e);
            }
        });
        there.sort(Comparator.comparingInt(wanted::indexOf));
        return there;
    }

    private void awaitGone(Admin admin, List<String> topics) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (await(admin.listTopics().names(), "list topics").stream().anyMatch(topics::contains)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Kafka: topics are still there: " + topics);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw failed("wait", e);
        }
    }

    private void deleteState() {
        Path state = settings.stateDir().resolve(settings.topology().applicationId());
        if (!Files.exists(state)) {
            return;
        }
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the local state in " + state, e);
        }
    }

    private static <T> T await(KafkaFuture<T> future, String what) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw failed(what, e);
        }
    }

    private static IllegalStateException failed(String what, Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new IllegalStateException("Kafka: cannot " + what + ": " + cause.getMessage(), e);
    }
}
