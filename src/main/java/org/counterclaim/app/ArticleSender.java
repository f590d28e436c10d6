package org.counterclaim.app;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.counterclaim.ingest.Reading;
import org.counterclaim.model.Article;
import org.counterclaim.serde.Topics;
import org.jspecify.annotations.Nullable;

/** Sends what was read to the articles topic, keyed by article, and tells what could not be read. */
final class ArticleSender implements AutoCloseable {

    private final Configuration configuration;
    private final String topic;
    private final PrintWriter err;
    private final Producer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long sent;
    private long skipped;

    ArticleSender(Configuration configuration, String topic, PrintWriter err) {
        this.configuration = configuration;
        this.topic = topic;
        this.err = err;
        Map<String, Object> clients = Service.settings(configuration).clients();
        clients.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
        clients.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
        clients.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.producer = new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * @return whether there was an article to send
     * @throws UserError once an article before it could not be sent
     */
    boolean take(Reading reading) {
        Article article = reading.article();
        if (article == null) {
            var problem = reading.problem();
            String where = reading.where().isEmpty() ? "" : reading.where() + ": ";
            err.println("counterclaim: skipped "
                    + Text.plain(where + (problem == null ? "no article" : problem.getMessage())));
            err.flush();
            skipped++;
            return false;
        }
        var unused = producer.send(
                new ProducerRecord<>(topic, article.id(), OwnForm.of(article).json()), (at, thrown) -> {
                    if (thrown != null) {
                        failure.compareAndSet(null, thrown);
                    }
                });
        stopAtFailure();
        sent++;
        return true;
    }

    /** Waits until all of it is safe. */
    void flush() {
        producer.flush();
        stopAtFailure();
    }

    private void stopAtFailure() {
        Exception thrown = failure.get();
        if (thrown instanceof UnknownTopicOrPartitionException) {
            throw new UserError(
                    "There is no topic " + topic + " at " + configuration.bootstrapServers(),
                    "'counterclaim run' and 'counterclaim kafka' make the topics.",
                    thrown);
        }
        if (thrown != null) {
            throw KafkaOptions.unreachable(configuration, new KafkaException(thrown.getMessage(), thrown));
        }
    }

    long sent() {
        return sent;
    }

    long skipped() {
        return skipped;
    }

    @Override
    public void close() {
        producer.close();
    }
}
