package org.counterclaim.app.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.topology.Observer;
import org.counterclaim.topology.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The last net: what no step has caught itself goes to the dead letters, and the stream goes on. Trouble with Kafka or a
 * store is no record's fault: that ends the thread, and the record is read again.
 */
public final class DeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    /** Configuration key: the topic of dead letters. */
    static final String TOPIC = "counterclaim.dead.letters";

    /** Configuration key: the {@link Observer} that is told. */
    static final String OBSERVER = "counterclaim.observer";

    /** Configuration key: an {@link IntSupplier} of the bytes that the topic of dead letters takes. */
    static final String LARGEST = "counterclaim.dead.letters.largest";

    /** The reason where Kafka cannot even make an object of the bytes, as with a review that is no JSON. */
    public static final String UNREADABLE = "unreadable";

    private String topic = "";
    private Serde<DeadLetter> serde = DeadLetter.serde();
    private Observer observer = Observer.NONE;

    @Override
    public void configure(Map<String, ?> config) {
        topic = String.valueOf(config.get(TOPIC));
        if (config.get(OBSERVER) instanceof Observer given) {
            observer = given;
        }
        if (config.get(LARGEST) instanceof IntSupplier largest) {
            serde = DeadLetter.serde(largest);
        }
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception thrown) {
        return DeserializationExceptionHandler.Response.resume(
                List.of(letter(context, record.key(), record.value(), UNREADABLE, thrown)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception thrown) {
        if (thrown instanceof KafkaException || Thread.currentThread().isInterrupted()) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(List.of(letter(
                context,
                context.sourceRawKey(),
                context.sourceRawValue(),
                Refusal.failed(context.processorNodeId()),
                thrown)));
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            String reason,
            Exception thrown) {
        observer.deadLetter(String.valueOf(context.processorNodeId()), reason);
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        DeadLetter letter = new DeadLetter(
                value,
                reason,
                thrown.getClass().getSimpleName() + ": " + cause.getMessage(),
                String.valueOf(context.processorNodeId()),
                DeadLetter.stackOf(thrown),
                context.topic() + "-" + context.partition() + "@" + context.offset());
        RecordHeaders headers = new RecordHeaders(context.headers());
        byte[] bytes = serde.serializer().serialize(topic, headers, letter);
        headers.add("time", Long.toString(context.timestamp()).getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic, null, key, bytes, headers);
    }
}
