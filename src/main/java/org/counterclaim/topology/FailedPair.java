package org.counterclaim.topology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterclaim.model.Statement;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.Json;

/** A pair whose comparison threw; it counts as unrelated. */
record FailedPair(Statement left, Statement right, Throwable thrown) {

    boolean concerns(Statement one) {
        return left.id().equals(one.id()) || right.id().equals(one.id());
    }

    /** Holds both statements: the record of the article is not at hand here. */
    DeadLetter letter(String eventKey) {
        return new DeadLetter(
                Json.write(List.of(left, right)).getBytes(StandardCharsets.UTF_8),
                Refusal.failed("compare"),
                thrown.getClass().getSimpleName() + ": " + thrown.getMessage(),
                "compare",
                DeadLetter.stackOf(thrown),
                "event " + eventKey + ", articles " + left.articleId() + " and " + right.articleId());
    }
}
