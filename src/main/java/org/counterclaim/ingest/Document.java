package org.counterclaim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decoded record, line or file.
 *
 * @param text all of it; empty where {@code json} is there
 * @param json its value where it is JSON
 */
record Document(String text, @Nullable JsonNode json) {

    private static final int HEAD = 4096;

    static Document ofText(String text) {
        return new Document(text, null);
    }

    static Document ofJson(JsonNode json) {
        return new Document("", json);
    }

    /** The beginning in lower case, enough to tell what sort of text it is. */
    String head() {
        String start = text.length() <= HEAD ? text : text.substring(0, HEAD);
        return start.stripLeading().toLowerCase(Locale.ROOT);
    }
}
