package org.counterclaim.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article itself says of where its text comes from.
 *
 * @param byline author line as printed
 * @param agency news agency named in the metadata, byline or dateline, e.g. {@code Reuters}
 * @param basedOn addresses or ids of works that this article is based on (schema.org {@code isBasedOn})
 */
public record StatedOrigin(
        @Nullable String byline, @Nullable String agency, List<String> basedOn) {

    public static final StatedOrigin NONE = new StatedOrigin(null, null, List.of());

    public StatedOrigin {
        basedOn = List.copyOf(basedOn);
    }
}
