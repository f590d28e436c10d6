package org.counterclaim.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterclaim.serve.TextCheck;
import org.counterclaim.topology.TimeLimit;

/** Lets a few texts be checked at once, so that what strangers send takes neither the processors nor the page from others. */
final class CheckPlaces {

    static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Duration longest;

    /** @param longest time that a step of the work may take */
    CheckPlaces(Duration longest) {
        this.longest = longest;
    }

    /** @throws TextCheck.Busy where none is free */
    Place take() {
        if (!free.tryAcquire()) {
            throw new TextCheck.Busy(
                    AT_ONCE + " texts are being checked, and no more at once; try again in " + longest.toSeconds()
                            + " seconds",
                    longest);
        }
        return new Place();
    }

    /**
     * Free again once it is closed and all work in it has ended, also what nobody waits for any more: a thread that is not
     * asked whether it should end still takes a processor.
     */
    final class Place implements AutoCloseable {

        private final TimeLimit limit = new TimeLimit(longest);
        private final AtomicInteger users = new AtomicInteger(1);
        private final long start = System.nanoTime();

        private Place() {}

        /**
         * Throws what the work throws.
         *
         * @throws TimeoutException if it took too long
         */
        <T> T call(Callable<T> work) throws TimeoutException {
            AtomicBoolean begun = new AtomicBoolean();
            users.incrementAndGet();
            try {
                return limit.call(() -> {
                    if (!begun.compareAndSet(false, true)) {
                        throw new CancellationException();
                    }
                    try {
                        return work.call();
                    } finally {
                        leave();
                    }
                });
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException thrown) {
                    throw thrown;
                }
                throw new IllegalStateException("The text cannot be checked: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Counterclaim ends", e);
            } finally {
                if (begun.compareAndSet(false, true)) {
                    leave();
                }
            }
        }

        /** Whether the time of an article has passed since the place was taken. */
        boolean isOver() {
            return System.nanoTime() - start > longest.toNanos();
        }

        @Override
        public void close() {
            limit.close();
            leave();
        }

        private void leave() {
            if (users.decrementAndGet() == 0) {
                free.release();
            }
        }
    }
}
