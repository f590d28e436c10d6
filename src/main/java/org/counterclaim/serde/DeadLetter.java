package org.counterclaim.serde;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be handled: its value as it came, byte for byte, and in headers why and where it came from.
 *
 * @param value the record's value; null where that was null
 * @param reason short word to count by, e.g. {@code unreadable}, {@code too_large}, {@code time_limit}
 * @param message one line for people
 * @param step the step that gave up, e.g. {@code read}, {@code extract}, {@code compare}
 * @param stack stack trace, where something was thrown
 * @param source topic, partition and offset the record came from, e.g. {@code articles-0@17}
 */
public record DeadLetter(
        byte @Nullable [] value,
        String reason,
        String message,
        String step,
        @Nullable String stack,
        String source) {

    private static final int LONGEST_TEXT = 8_000;

    /** What was thrown, as text of bounded length. */
    public static String stackOf(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return cut(text.toString());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** For topics as the program makes them. */
    public static Serde<DeadLetter> serde() {
        return serde(() -> Topics.MAX_RECORD_BYTES);
    }

    /**
     * Value to value, the rest to headers {@code reason, message, step, stack, source}. A value that is too long is cut, and a
     * header says what its length was: a record is limited as it is sent, which may be compressed; unpacked, it may be larger
     * than any that can be sent on, and would end the stream.
     *
     * @param largestRecord bytes that the topic takes
     */
    public static Serde<DeadLetter> serde(IntSupplier largestRecord) {
        return new Serde<>() {
            @Override
            public Serializer<DeadLetter> serializer() {
                return new Writing(largestRecord);
            }

            @Override
            public Deserializer<DeadLetter> deserializer() {
                return new Reading();
            }
        };
    }

    private record Writing(IntSupplier largestRecord) implements Serializer<DeadLetter> {
        @Override
        public byte @Nullable [] serialize(String topic, DeadLetter letter) {
            return serialize(topic, new RecordHeaders(), letter);
        }

        @Override
        public byte @Nullable [] serialize(String topic, Headers headers, DeadLetter letter) {
            put(headers, "reason", letter.reason());
            put(headers, "message", cut(letter.message()));
            put(headers, "step", letter.step());
            put(headers, "stack", letter.stack());
            put(headers, "source", letter.source());
            byte[] value = letter.value();
            int longest = longestValue(headers);
            if (value == null || value.length <= longest) {
                return value;
            }
            put(headers, "cut-from-bytes", Integer.toString(value.length));
            return Arrays.copyOf(value, longest);
        }

        /** A quarter is left for key and headers; more where the headers that came with the record need it. */
        private int longestValue(Headers headers) {
            int most = largestRecord.getAsInt();
            int beside = most / 8;
            for (Header header : headers) {
                beside += header.key().length() + (header.value() == null ? 0 : header.value().length);
            }
            return Math.max(0, Math.min(most / 4 * 3, most - beside));
        }

        private static void put(Headers headers, String name, @Nullable String text) {
            headers.remove(name);
            if (text != null) {
                headers.add(name, text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static final class Reading implements Deserializer<DeadLetter> {
        @Override
        public DeadLetter deserialize(String topic, byte @Nullable [] value) {
            return new DeadLetter(value, "unknown", "", "", null, "");
        }

        @Override
        public DeadLetter deserialize(String topic, Headers headers, byte @Nullable [] value) {
            return new DeadLetter(
                    value,
                    text(headers, "reason", "unknown"),
                    text(headers, "message", ""),
                    text(headers, "step", ""),
                    headers.lastHeader("stack") == null ? null : text(headers, "stack", ""),
                    text(headers, "source", ""));
        }

        private static String text(Headers headers, String name, String fallback) {
            Header header = headers.lastHeader(name);
            return header == null || header.value() == null
                    ? fallback
                    : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
