package org.counterclaim.serde;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.counterclaim.model.Contradiction;
import org.jspecify.annotations.Nullable;

/**
 * Record headers by the Kafka binding of CloudEvents 1.0 (binary mode), so that a subscriber filters without parsing the
 * value. A finding's own fields stand beside them: {@code relation}, {@code kind}, {@code score}, {@code status}.
 */
public interface CloudEvent<T> {

    /** All that this class ever writes; a record forwarded with another's headers must not keep any of them. */
    List<String> NAMES = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_subject",
            "content-type",
            "relation",
            "kind",
            "score",
            "status");

    /** Version of the records' JSON form, the last part of {@code ce_type}. */
    String FORM = "v1";

    String SOURCE = "/counterclaim";

    /** A type of ours with the major version of its form; those of others, which may stand on an article, say nothing here. */
    Pattern OURS = Pattern.compile("org\\.counterclaim\\.[a-z.]+\\.v(\\d{1,6})(?:\\.[\\d.]*+)?");

    /** Bytes of a type; what is longer is none of ours, and is not read: it may be anybody's, of any length. */
    int LONGEST_TYPE = 200;

    /** Writes the headers of one value, null for a tombstone. */
    void write(Headers headers, @Nullable T value);

    /** Leaves the headers as they are. */
    static <T> CloudEvent<T> none() {
        return (headers, value) -> {};
    }

    /** Headers of what a value says of itself. */
    static <T> CloudEvent<T> of(String type, java.util.function.Function<T, Facts> facts) {
        return (headers, value) -> {
            NAMES.forEach(headers::remove);
            if (value == null) {
                put(headers, "ce_specversion", "1.0");
                put(headers, "ce_type", "org.counterclaim." + type + ".removed." + FORM);
                put(headers, "ce_source", SOURCE);
                return;
            }
            Facts f = facts.apply(value);
            put(headers, "ce_specversion", "1.0");
            put(headers, "ce_id", f.id());
            put(headers, "ce_source", SOURCE);
            put(headers, "ce_type", "org.counterclaim." + type + '.' + FORM);
            put(headers, "ce_time", f.time().toString());
            put(headers, "ce_subject", f.subject());
            put(headers, "content-type", "application/json");
            f.more().forEach((name, text) -> put(headers, name, text));
        };
    }

    /**
     * Refuses a record of a form that is newer than {@link #FORM}. One that says nothing of its form is taken for this one.
     *
     * @throws NewerFormException saying which
     */
    static void checkForm(Headers headers) {
        Header type = headers.lastHeader("ce_type");
        if (type == null || type.value() == null || type.value().length > LONGEST_TYPE) {
            return;
        }
        Matcher ours = OURS.matcher(new String(type.value(), StandardCharsets.UTF_8));
        if (ours.matches()) {
            int form = Integer.parseInt(ours.group(1));
            if (form > Integer.parseInt(FORM.substring(1))) {
                throw new NewerFormException(ours.group(), form);
            }
        }
    }

    /** Headers of a finding. */
    static Facts facts(Contradiction c) {
        Map<String, String> more = new TreeMap<>();
        more.put("relation", word(c.relation()));
        if (c.kind() != null) {
            more.put("kind", word(c.kind()));
        }
        more.put("score", String.format(Locale.ROOT, "%.2f", c.score()));
        more.put("status", word(c.status()));
        return new Facts(c.id() + '/' + c.version(), c.detectedAt(), c.id(), more);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void put(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the headers say.
     *
     * @param id different for each version of the subject
     * @param subject id of what the record is about
     */
    record Facts(String id, Instant time, String subject, Map<String, String> more) {

        public Facts(String id, Instant time, String subject) {
            this(id, time, subject, Map.of());
        }
    }
}
