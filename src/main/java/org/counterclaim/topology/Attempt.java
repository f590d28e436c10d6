package org.counterclaim.topology;

import org.counterclaim.serde.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * What a step came to with a record: a value, or a dead letter.
 *
 * @param key key of the dead letter, as it came
 */
record Attempt<T>(@Nullable T value, @Nullable DeadLetter letter, byte @Nullable [] key) {

    static <T> Attempt<T> done(T value) {
        return new Attempt<>(value, null, null);
    }

    static <T> Attempt<T> failed(DeadLetter letter, byte @Nullable [] key) {
        return new Attempt<>(null, letter, key);
    }

    boolean isDone() {
        return letter == null;
    }

    T orThrow() {
        if (value == null) {
            throw new IllegalStateException("a dead letter has no value");
        }
        return value;
    }

    DeadLetter letterOrThrow() {
        if (letter == null) {
            throw new IllegalStateException("not a dead letter");
        }
        return letter;
    }
}
