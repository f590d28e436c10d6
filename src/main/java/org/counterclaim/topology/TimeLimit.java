package org.counterclaim.topology;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work on a thread of its own and stops waiting for it after a time. Used by one thread.
 *
 * <p>After work that took too long, patience is half as long until some work ends in time: many bad articles in a row must
 * not take longer together than a transaction may last.
 */
final class TimeLimit implements AutoCloseable {

    private static final long LEAST = 100;

    private final Duration longest;
    private ExecutorService worker = newWorker();
    private long patience;

    TimeLimit(Duration longest) {
        this.longest = longest;
        this.patience = longest.toMillis();
    }

    <T> T call(Callable<T> work) throws TimeoutException, ExecutionException, InterruptedException {
        Future<T> result = worker.submit(work);
        try {
            T value = result.get(patience, TimeUnit.MILLISECONDS);
            patience = longest.toMillis();
            return value;
        } catch (TimeoutException e) {
            // The thread may never come back: leave it behind, the next record gets a fresh one.
            worker.shutdownNow();
            worker = newWorker();
            patience = Math.max(LEAST, patience / 2);
            throw e;
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private static ExecutorService newWorker() {
        return Executors.newSingleThreadExecutor(run -> {
            Thread thread = new Thread(run, "reading");
            thread.setDaemon(true);
            return thread;
        });
    }
}
