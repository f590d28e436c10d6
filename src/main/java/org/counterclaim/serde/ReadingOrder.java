package org.counterclaim.serde;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Review;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Target;

/**
 * The order in which the fields of a record stand on a topic. A Kafka UI shows the beginning of a message in its lists: what
 * people read comes first, words before ids.
 */
final class ReadingOrder {

    /** What comes first; the other components follow in their own order. */
    private static final Map<Class<?>, List<String>> FIRST = Map.of(
            Claim.class,
            List.of(
                    "summary",
                    "evidence",
                    "sentence",
                    "attribution",
                    "factuality",
                    "perSource",
                    "proposition",
                    "outlet",
                    "publishedAt",
                    "genre",
                    "topic",
                    "story",
                    "bodyLength",
                    "origin"),
            Stance.class,
            List.of(
                    "summary",
                    "evidence",
                    "sentence",
                    "attribution",
                    "value",
                    "target",
                    "outlet",
                    "publishedAt",
                    "genre",
                    "story",
                    "origin"),
            Dossier.class,
            List.of("summary", "title", "positions", "omitted", "silent", "relations", "findings", "first", "last"),
            Review.class,
            List.of("decision", "note", "by", "at"),
            Evidence.class,
            List.of("exact", "prefix", "suffix"),
            Proposition.class,
            List.of("predicate", "arguments", "place", "time", "quantities", "content"),
            Target.class,
            List.of("text", "head", "entity", "event", "content"));

    private ReadingOrder() {}

    /** Names of the fields that come first in a record of this type; empty where all have their own order. */
    static List<String> of(Class<?> type) {
        return FIRST.getOrDefault(type, List.of());
    }

    /** Adds to a record's form the line that tells people what it says. It is derived, and passed over when read. */
    interface Summarised {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        String summary();
    }
}
