package org.counterclaim.topology;

import java.time.Instant;
import org.counterclaim.serde.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, kept until its article has been read, so that a dead letter holds the very bytes.
 *
 * @param source topic, partition and offset
 * @param at the record's time
 */
record Envelope(byte @Nullable [] key, byte @Nullable [] value, String source, Instant at) {

    /** Records say what they are by where they are from, not by their bytes. */
    @Override
    public String toString() {
        return source;
    }

    DeadLetter refused(Refusal why, String message) {
        return refused(why.step(), why.reason(), message);
    }

    private DeadLetter refused(String step, String reason, String message) {
        return new DeadLetter(value, reason, message, step, null, source);
    }

    DeadLetter failed(String step, Throwable thrown) {
        if (thrown instanceof UnreadableArticle unreadable) {
            return refused(step, unreadable.reason(), String.valueOf(unreadable.getMessage()));
        }
        String message = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        return new DeadLetter(value, Refusal.failed(step), message, step, DeadLetter.stackOf(thrown), source);
    }
}
