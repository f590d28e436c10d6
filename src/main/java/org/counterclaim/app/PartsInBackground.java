package org.counterclaim.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.counterclaim.serve.TextCheck;
import org.counterclaim.topology.Parts;
import org.jspecify.annotations.Nullable;

/** Loads parts on a thread of its own when they are first asked for, so that no request waits for the models. */
final class PartsInBackground {

    /** Time for parts that are there already, as beside the stream; others take seconds. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final Supplier<Parts> load;
    private @Nullable CompletableFuture<Parts> loading;

    /** @param load returns once they are there */
    PartsInBackground(Supplier<Parts> load) {
        this.load = load;
    }

    /**
     * @throws TextCheck.Busy while they are being loaded
     * @throws IllegalStateException if they could not be; the next who asks tries again
     */
    Parts get() {
        CompletableFuture<Parts> now = loading();
        try {
            return now.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TextCheck.Busy(
                    "The models are being loaded; try again in " + AGAIN.toSeconds() + " seconds", AGAIN);
        } catch (ExecutionException e) {
            forget(now);
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("Texts cannot be checked: " + cause.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Counterclaim ends", e);
        }
    }

    private synchronized CompletableFuture<Parts> loading() {
        if (loading == null) {
            loading = new CompletableFuture<Parts>().completeAsync(load, work -> {
                Thread thread = new Thread(work, "load-models");
                thread.setDaemon(true);
                thread.start();
            });
        }
        return loading;
    }

    private synchronized void forget(CompletableFuture<Parts> failed) {
        if (loading == failed) {
            loading = null;
        }
    }
}
