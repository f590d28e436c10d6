package org.counterclaim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.jspecify.annotations.Nullable;

/** Fields of a JSON object by name and type. A field of another type is an error that names it; null and absent are one. */
final class JsonFields {

    private static final int NAMES_SHOWN = 8;

    private final JsonNode object;
    private final String path;

    JsonFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    boolean has(String name) {
        JsonNode value = object.get(name);
        return value != null && !value.isNull();
    }

    @Nullable
    String text(String name) throws UnreadableArticleException {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isTextual()) {
            return value.textValue();
        }
        throw wrong(name, "a text", value);
    }

    /** A text, or a whole number as its digits: ids are often numbers. */
    @Nullable
    String textOrNumber(String name) throws UnreadableArticleException {
        JsonNode value = object.get(name);
        return value != null && value.isIntegralNumber() ? value.asText() : text(name);
    }

    /** A text, or an array of texts as paragraphs. */
    @Nullable
    String paragraphs(String name) throws UnreadableArticleException {
        JsonNode value = object.get(name);
        return value != null && value.isArray() ? String.join("\n\n", texts(name)) : text(name);
    }

    /** An array of texts; a lone text counts as one. */
    List<String> texts(String name) throws UnreadableArticleException {
        JsonNode value = object.get(name);
        List<String> texts = new ArrayList<>();
        if (value == null || value.isNull()) {
            return texts;
        }
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            if (!item.isTextual()) {
                throw wrong(name, value.isArray() ? "texts in it" : "a text or an array of texts", item);
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    @Nullable
    Long number(String name) throws UnreadableArticleException {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isTextual() && value.textValue().strip().matches("\\d{1,18}")) {
            return Long.parseLong(value.textValue().strip());
        }
        throw wrong(name, "a whole number", value);
    }

    @Nullable
    Instant date(String name) throws UnreadableArticleException {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Dates.ofEpoch(value.longValue());
        }
        if (!value.isTextual()) {
            throw wrong(name, "a date", value);
        }
        if (value.textValue().isBlank()) {
            return null;
        }
        return Dates.parse(value.textValue())
                .orElseThrow(() -> new UnreadableArticleException(
                        Reason.BAD_DATE,
                        "%s%s is no date: '%s'; write it like 2024-05-03T12:00:00Z"
                                .formatted(path, name, shorten(value.textValue()))));
    }

    /** An object; empty where there is none. */
    JsonFields object(String name) throws UnreadableArticleException {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return new JsonFields(JsonNodeFactory.instance.objectNode(), path);
        }
        if (!value.isObject()) {
            throw wrong(name, "an object", value);
        }
        return new JsonFields(value, path + name + '.');
    }

    /** The objects of an array. */
    List<JsonFields> objects(String name) throws UnreadableArticleException {
        JsonNode value = object.get(name);
        List<JsonFields> objects = new ArrayList<>();
        if (value == null || value.isNull()) {
            return objects;
        }
        if (!value.isArray()) {
            throw wrong(name, "an array", value);
        }
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isObject()) {
                throw wrong(name + '[' + i + ']', "an object", value.get(i));
            }
            objects.add(new JsonFields(value.get(i), path + name + '[' + i + "]."));
        }
        return objects;
    }

    JsonNode node() {
        return object;
    }

    /** The first names of the fields there are, for messages. */
    static String names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (names.size() <= NAMES_SHOWN) {
                names.add(names.size() == NAMES_SHOWN ? "..." : shorten(name));
            }
        });
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private UnreadableArticleException wrong(String name, String wanted, JsonNode found) {
        return new UnreadableArticleException(
                Reason.WRONG_TYPE, "%s%s should be %s, but is %s".formatted(path, name, wanted, describe(found)));
    }

    private static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case NUMBER -> "the number " + shorten(value.asText());
            case BOOLEAN -> value.asText();
            case STRING -> "the text '" + shorten(value.asText()) + "'";
            default -> value.getNodeType().toString();
        };
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
