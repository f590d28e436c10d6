package org.counterclaim.topology;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work on a thread of its own and stops waiting for it after a time. Used by one thread. */
final class TimeLimit implements AutoCloseable {

    private final Duration longest;
    private ExecutorService worker = newWorker();

    TimeLimit(Duration longest) {
        this.longest = longest;
    }

    Duration longest() {
        return longest;
    }

    <T> T call(Callable<T> work) throws TimeoutException, ExecutionException, InterruptedException {
        Future<T> result = worker.submit(work);
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The thread may never come back: leave it behind, the next record gets a fresh one.
            worker.shutdownNow();
            worker = newWorker();
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
