package org.counterclaim.app;

import java.time.Duration;
import java.util.function.Supplier;
import org.counterclaim.topology.Observer;

/** Tells an observer how long a model takes, from when there is one: the steps see their own time only, model and all. */
final class ModelTime {

    private final String step;
    private volatile Observer observer = Observer.NONE;

    /** @param step name under which it is told */
    ModelTime(String step) {
        this.step = step;
    }

    void observedBy(Observer other) {
        observer = other;
    }

    <T> T of(Supplier<T> question) {
        long start = System.nanoTime();
        try {
            return question.get();
        } finally {
            observer.took(step, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
