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
 * <p>Two pieces of work in a row may take as long as the limit says before they are given up; those that follow get a second
 * (a quarter of the limit, where that is less) until some work ends in time. Many bad articles in a row must not take longer
 * together than a transaction may last, which is twice the limit and ten seconds: that holds two that take all of their time
 * and eight of a second, as many records as are fetched at once. See {@code StreamsSettings}.
 */
public final class TimeLimit implements AutoCloseable {

    private static final int WHOLE = 2;

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Duration longest;
    private ExecutorService worker = newWorker();
    private int tooLongInARow;

    public TimeLimit(Duration longest) {
        this.longest = longest;
    }

    /**
     * @throws TimeoutException if it took too long; its thread is interrupted and may go on for a while
     * @throws ExecutionException if the work threw
     */
    public <T> T call(Callable<T> work) throws TimeoutException, ExecutionException, InterruptedException {
        Future<T> result = worker.submit(work);
        try {
            T value = result.get(patience().toMillis(), TimeUnit.MILLISECONDS);
            tooLongInARow = 0;
            return value;
        } catch (TimeoutException e) {
            // The thread may never come back: leave it behind, the next record gets a fresh one.
            worker.shutdownNow();
            worker = newWorker();
            tooLongInARow++;
            throw e;
        }
    }

    /** How long the next piece of work may take. */
    Duration patience() {
        Duration quarter = longest.dividedBy(4);
        return tooLongInARow < WHOLE ? longest : quarter.compareTo(SHORT) < 0 ? quarter : SHORT;
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
