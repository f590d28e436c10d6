package org.counterclaim.serde;

import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A record as JSON on a topic or in a store. */
public final class JsonSerde<T> implements Serde<T> {

    private final Class<T> type;
    private final boolean strict;
    private final boolean stored;
    private final CloudEvent<? super T> event;

    private JsonSerde(Class<T> type, boolean strict, boolean stored, CloudEvent<? super T> event) {
        this.type = type;
        this.strict = strict;
        this.stored = stored;
        this.event = event;
    }

    /** Reads leniently and writes no headers: for stores and internal topics. */
    public static <T> JsonSerde<T> of(Class<T> type) {
        return new JsonSerde<>(type, false, true, CloudEvent.none());
    }

    /** The same, refusing fields that the type does not know. */
    public JsonSerde<T> strict() {
        return new JsonSerde<>(type, true, stored, event);
    }

    /** The same for a topic that people look into: with each value's headers, and a summary where the type has one. */
    public JsonSerde<T> with(CloudEvent<? super T> headers) {
        return new JsonSerde<>(type, strict, false, headers);
    }

    @Override
    public Serializer<T> serializer() {
        return new Serializer<>() {
            @Override
            public byte @Nullable [] serialize(String topic, @Nullable T value) {
                return value == null ? null : Json.bytes(value, stored);
            }

            @Override
            public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T value) {
                event.write(headers, value);
                return serialize(topic, value);
            }
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        return new Deserializer<>() {
            /** A removal is one in every form. */
            @Override
            @SuppressWarnings("NullAway") // as below
            public T deserialize(String topic, Headers headers, byte @Nullable [] json) {
                if (json != null) {
                    CloudEvent.checkForm(headers);
                }
                return deserialize(topic, json);
            }

            @Override
            @SuppressWarnings("NullAway") // Kafka's type is not annotated; a tombstone is null
            public T deserialize(String topic, byte @Nullable [] json) {
                if (json == null) {
                    return null;
                }
                try {
                    return Json.value(json, type, strict);
                } catch (IOException e) {
                    throw new SerializationException(
                            "not a " + type.getSimpleName() + " on " + topic + ": " + e.getMessage(), e);
                }
            }
        };
    }
}
