package org.counterclaim.serde;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of the records: components in their order or that of {@link ReadingOrder}, times as ISO 8601, enums as
 * readable lower-case words ({@code contradicts}, {@code cause_agent}, {@code CT-}), nothing for what is null.
 */
public final class Json {

    /** Without summaries: what lies in a store is kept small. */
    private static final JsonMapper STORED = mapper();

    private static final JsonMapper LENIENT = STORED.rebuild()
            .addMixIn(Claim.class, ReadingOrder.Summarised.class)
            .addMixIn(Stance.class, ReadingOrder.Summarised.class)
            .addMixIn(Dossier.class, ReadingOrder.Summarised.class)
            .build();

    private static final JsonMapper STRICT = LENIENT.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** The value as one line of JSON. */
    public static String write(Object value) {
        try {
            return LENIENT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "no JSON form: " + value.getClass().getName(), e);
        }
    }

    /** The value as indented JSON. */
    public static String writePretty(Object value) {
        try {
            return LENIENT.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "no JSON form: " + value.getClass().getName(), e);
        }
    }

    /**
     * Reads a value and skips fields that it does not know, so that records of a later version can be read.
     *
     * @throws IllegalArgumentException if the text is not JSON or lacks what the type asks for
     */
    public static <T> T read(String json, Class<T> type) {
        return read(LENIENT, json, type);
    }

    /**
     * Reads a value and refuses fields that it does not know, for what people write by hand.
     *
     * @throws IllegalArgumentException if the text is not JSON, lacks what the type asks for or has more than it knows
     */
    public static <T> T readStrictly(String json, Class<T> type) {
        return read(STRICT, json, type);
    }

    private static <T> T read(JsonMapper mapper, String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** @param stored whether it is for a store or an internal topic, where nobody reads it */
    static byte[] bytes(Object value, boolean stored) {
        try {
            return (stored ? STORED : LENIENT).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "no JSON form: " + value.getClass().getName(), e);
        }
    }

    static <T> T value(byte[] json, Class<T> type, boolean strictly) throws IOException {
        return (strictly ? STRICT : LENIENT).readValue(json, type);
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module())
                .annotationIntrospector(new ReadableForm())
                // A record's components are its fields; what its methods say besides is derived.
                .disable(MapperFeature.AUTO_DETECT_GETTERS, MapperFeature.AUTO_DETECT_IS_GETTERS)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
        // A list or map that an older record lacks is an empty one.
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        mapper.configOverride(List.class).setSetterInfo(empty);
        mapper.configOverride(Map.class).setSetterInfo(empty);
        return mapper;
    }

    /** Enums by their lower-case name, factuality by FactBank's code; fields in the order in which they are read. */
    private static final class ReadableForm extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] values, String[] names) {
            for (int i = 0; i < values.length; i++) {
                names[i] = values[i] instanceof Factuality f
                        ? f.code()
                        : values[i].name().toLowerCase(Locale.ROOT);
            }
            return names;
        }

        @Override
        public String @Nullable [] findSerializationPropertyOrder(AnnotatedClass annotated) {
            List<String> first = ReadingOrder.of(annotated.getRawType());
            return first.isEmpty() ? super.findSerializationPropertyOrder(annotated) : first.toArray(String[]::new);
        }
    }
}
