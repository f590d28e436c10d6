package org.counterclaim.serve;

import java.time.Duration;

/** Reads a text that a person gives, and compares it with what is stored. */
public interface TextCheck {

    /**
     * @throws IllegalArgumentException where there is nothing in it that can be read; the message is for people
     * @throws Busy where as many texts are being checked as may be at once, or the models are still being loaded
     */
    Checked check(Submission submission);

    /** Another text cannot be taken now, but soon. */
    final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Duration retryAfter;

        /** @param retryAfter when to try again */
        public Busy(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }
}
