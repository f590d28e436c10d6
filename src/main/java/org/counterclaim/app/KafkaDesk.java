package org.counterclaim.app;

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

/** Sends what people do on the page to the topics, and waits until it is safe there. */
final class KafkaDesk implements ReviewDesk, AutoCloseable {

    private static final long LONGEST_SECONDS = 15;

    private final Topics topics;
    private final Producer<String, byte[]> producer;

    KafkaDesk(Map<String, Object> clients, Topics topics) {
        this.topics = topics;
        Map<String, Object> config = new HashMap<>(clients);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
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
            producer.send(message).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new IllegalStateException("Kafka did not take it: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before Kafka took it", e);
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(2));
    }
}
