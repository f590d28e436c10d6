package org.counterclaim.topology;

import java.time.Duration;
import java.time.Instant;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;

/** Is told what the steps do, for metrics and evaluation. Called by several threads; must return at once. */
public interface Observer {

    /** Looks away. */
    Observer NONE = new Observer() {};

    /** An article version was accepted. */
    default void articleAccepted(String articleId) {}

    /** An article version was left out: already known, older than the known one, or withheld. */
    default void articleIgnored(String articleId) {}

    /** Claims and stances were read out of an article. */
    default void extracted(int claims, int stances) {}

    /**
     * A step has handled one record, or a model has answered.
     *
     * @param step {@code read}, {@code extract} or {@code compare}; {@code model} for the one that reads sentences, a part of
     *     {@code extract}, and {@code pair_model} for the one that compares them, a part of {@code compare}
     */
    default void took(String step, Duration time) {}

    /** A change under an event key was left out: its day lies too far before the newest publication to meet anything. */
    default void tooOld(String eventKey) {}

    default void compared(Statement left, Statement right, Verdict verdict) {}

    /**
     * A finding was made or changed.
     *
     * @param arrivedAt time of the record that made it so
     */
    default void found(Contradiction finding, Instant arrivedAt) {}

    default void deadLetter(String step, String reason) {}
}
