package org.counterclaim.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.counterclaim.model.Article;
import org.counterclaim.model.Review;
import org.counterclaim.serde.Topic;
import org.counterclaim.serde.Topics;
import org.counterclaim.serve.ReviewDesk;
import org.jspecify.annotations.Nullable;

/**
 * Sends what people do on the page to the topics, and waits until it is safe there, or for half a minute at most. What is not
 * confirmed by then is not sent later, but a broker may have it; the same twice does no harm, since its key is the same.
 */
final class KafkaDesk implements ReviewDesk, AutoCloseable {

    /** Longest time until a broker is found, and then until all of its copies have a record. */
    private static final Duration TO_REACH = Duration.ofSeconds(10);

    private static final Duration TO_DELIVER = Duration.ofSeconds(15);
    private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);

    /** The producer gives up by itself before. */
    private static final Duration LONGEST = TO_DELIVER.plusSeconds(5);

    private final Topics topics;
    private final Map<String, Object> clients;
    private @Nullable Producer<String, byte[]> producer;

    KafkaDesk(Map<String, Object> clients, Topics topics) {
        this.clients = clients;
        this.topics = topics;
    }

    /** Made when it is first needed: where nobody may write on the page, it need not be allowed to write to a topic. */
    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = newProducer();
        }
        return producer;
    }

    private Producer<String, byte[]> newProducer() {
        Map<String, Object> config = new HashMap<>(clients);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) TO_REACH.toMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) TO_DELIVER.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) FOR_AN_ANSWER.toMillis());
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public void send(Review review) {
        Topic<String, Review> topic = topics.reviews();
        RecordHeaders headers = new RecordHeaders();
        byte[] value = topic.valueSerde().serializer().serialize(topic.name(), headers, review);
        send(new ProducerRecord<>(topic.name(), null, review.contradictionId(), value, headers));
    }

    void send(Article article) {
        send(new ProducerRecord<>(
                topics.articles().name(), article.id(), OwnForm.of(article).json()));
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer().send(message).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            Throwable why = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw new IllegalStateException(
                    "Kafka did not confirm it; it may be sent again (" + why.getMessage() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before Kafka took it", e);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
