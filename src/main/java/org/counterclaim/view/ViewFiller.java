package org.counterclaim.view;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Statement;
import org.counterclaim.serde.CloudEvent;
import org.counterclaim.serde.LeftOut;
import org.counterclaim.serde.Topic;
import org.counterclaim.serde.Topics;
import org.counterclaim.view.View.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a view from the topics on a thread of its own: only what is committed, all partitions, without a group. It goes on
 * where the view says, and begins anew where the view is of other topics, or so old that removals may have been
 * compacted away, or lacks records of a form that the program may have learned since.
 */
public final class ViewFiller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewFiller.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** Kafka keeps a removal for a day after it was compacted ({@code delete.retention.ms}); half of that is safe. */
    private static final Duration OLDEST = Duration.ofHours(12);

    private final View view;
    private final Forgetting forgetting;
    private final Topics topics;
    private final Map<String, Object> clients;
    private final Function<Statement, ? extends Collection<String>> keys;
    private final Map<String, Take> takes = new LinkedHashMap<>();
    private final Thread thread = new Thread(this::run, "view");
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    /** What becomes of a record. */
    private interface Take {
        void record(ViewWriter writer, ConsumerRecord<String, byte[]> record, List<Contradiction> news)
                throws SQLException;
    }

    /**
     * @param clients properties of the Kafka clients
     * @param keys says under which event keys a statement stands
     * @param keep how long statements and events that no finding is about are kept; zero for ever
     */
    public ViewFiller(
            View view,
            Topics topics,
            Map<String, Object> clients,
            Function<Statement, ? extends Collection<String>> keys,
            Duration keep) {
        this.view = view;
        this.forgetting = new Forgetting(view, keep);
        this.topics = topics;
        this.clients = clients;
        this.keys = keys;
        takes.put(topics.contradictions().name(), this::finding);
        takes.put(topics.claims().name(), (w, r, news) -> statement(topics.claims(), w, r));
        takes.put(topics.stances().name(), (w, r, news) -> statement(topics.stances(), w, r));
        takes.put(topics.dossiers().name(), (w, r, news) -> {
            if (r.value() == null) {
                w.removeDossier(r.key());
            } else {
                w.dossier(read(topics.dossiers(), r));
            }
        });
        takes.put(topics.reviews().name(), (w, r, news) -> {
            if (r.value() == null) {
                w.removeReview(r.key());
            } else {
                w.review(r.key(), read(topics.reviews(), r));
            }
        });
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until everything that was there at the start has been read. */
    public boolean awaitCaughtUp(Duration longest) throws InterruptedException {
        return caughtUp.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closed = true;
        Consumer<String, byte[]> running = consumer;
        // A consumer that is interrupted complains while it closes; one that is woken does not.
        if (running != null) {
            running.wakeup();
        } else {
            thread.interrupt();
        }
        try {
            thread.join(LONGEST_CLOSE.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A broker that is away, or topics that are not there yet, are waited for. */
    private void run() {
        while (!closed) {
            try {
                fill();
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException e) {
                LOG.debug("Filling of the view ends");
            } catch (KafkaException e) {
                LOG.info("The view waits for Kafka: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The view could not be filled and is tried again", e);
            }
            if (!closed) {
                pause();
            }
        }
    }

    private void fill() {
        FilledFrom source = FilledFrom.ask(clients, takes.keySet());
        Map<String, Object> config = new HashMap<>(clients);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        try (Consumer<String, byte[]> reading =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer = reading;
            reading.assign(source.partitions());
            Map<TopicPartition, Long> ends = reading.endOffsets(source.partitions());
            findPlace(reading, source, ends);
            Map<TopicPartition, Long> told = new HashMap<>();
            while (!closed) {
                ConsumerRecords<String, byte[]> records = reading.poll(POLL);
                Map<Place, Long> places = moved(reading, source.partitions(), told);
                if (!records.isEmpty() || !places.isEmpty()) {
                    take(records, places);
                }
                if (!view.isCaughtUp()
                        && ends.entrySet().stream().allMatch(e -> reading.position(e.getKey()) >= e.getValue())) {
                    view.caughtUp(true);
                    caughtUp.countDown();
                }
                if (view.isCaughtUp()) {
                    forgetting.step(System.currentTimeMillis());
                }
            }
        } finally {
            consumer = null;
        }
    }

    private void findPlace(Consumer<String, byte[]> reading, FilledFrom source, Map<TopicPartition, Long> ends) {
        String filled = view.meta("filled");
        boolean old = filled.isEmpty() || System.currentTimeMillis() - Long.parseLong(filled) > OLDEST.toMillis();
        boolean beyond = source.partitions().stream().anyMatch(p -> place(p) > ends.getOrDefault(p, 0L));
        String left = view.meta(ViewWriter.LEFT_OUT_BY);
        boolean upgraded = !left.isEmpty() && !left.equals(CloudEvent.FORM);
        if (old || beyond || upgraded || !view.meta("from").equals(source.id())) {
            view.restart(source.id());
        }
        source.partitions().forEach(p -> reading.seek(p, Math.max(0, place(p))));
    }

    private long place(TopicPartition p) {
        return view.next(new Place(p.topic(), p.partition())).orElse(0L);
    }

    private static Map<Place, Long> moved(
            Consumer<String, byte[]> reading, List<TopicPartition> partitions, Map<TopicPartition, Long> told) {
        Map<Place, Long> places = new HashMap<>();
        for (TopicPartition p : partitions) {
            long position = reading.position(p);
            Long before = told.put(p, position);
            if (before == null || before != position) {
                places.put(new Place(p.topic(), p.partition()), position);
            }
        }
        return places;
    }

    private void take(ConsumerRecords<String, byte[]> records, Map<Place, Long> places) {
        List<Contradiction> news = new ArrayList<>();
        view.apply(
                writer -> {
                    for (ConsumerRecord<String, byte[]> r : records) {
                        take(writer, r, news);
                    }
                },
                places,
                System.currentTimeMillis());
        news.forEach(view::tell);
    }

    private void take(ViewWriter writer, ConsumerRecord<String, byte[]> r, List<Contradiction> news)
            throws SQLException {
        Take take = takes.get(r.topic());
        if (r.key() == null || take == null) {
            return;
        }
        try {
            take.record(writer, r, news);
        } catch (SerializationException | NullPointerException e) {
            if (LeftOut.because(e, r)) {
                writer.leftOutBy(CloudEvent.FORM);
            }
        }
    }

    private void finding(ViewWriter writer, ConsumerRecord<String, byte[]> r, List<Contradiction> news)
            throws SQLException {
        if (r.value() == null) {
            writer.removeFinding(r.key());
            return;
        }
        Contradiction finding = read(topics.contradictions(), r);
        writer.finding(finding);
        news.add(finding);
    }

    private <S extends Statement> void statement(
            Topic<String, S> topic, ViewWriter writer, ConsumerRecord<String, byte[]> r) throws SQLException {
        if (r.value() == null) {
            writer.removeStatement(r.key());
            return;
        }
        S statement = read(topic, r);
        writer.statement(statement, keys.apply(statement));
    }

    private static <T> T read(Topic<String, T> topic, ConsumerRecord<String, byte[]> r) {
        return topic.valueSerde().deserializer().deserialize(topic.name(), r.headers(), r.value());
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN.toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
