package org.counterclaim.serve;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.counterclaim.model.Contradiction;
import org.counterclaim.serde.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends findings to open pages as server-sent events. One thread of its own sends, so that no reader of a page ever slows
 * down who brings the findings; what a full queue cannot take is left out, and pages see it when they load again.
 */
final class LiveFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final int MOST_PAGES = 200;
    private static final int QUEUE = 1_000;
    private static final long HEARTBEAT_SECONDS = 10;

    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Contradiction> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final Thread sender = new Thread(this::send, "live-feed");

    void start() {
        sender.setDaemon(true);
        sender.start();
    }

    void open(SseClient page) {
        if (pages.size() >= MOST_PAGES) {
            page.ctx().status(503);
            page.close();
            return;
        }
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        // Before it joins the others: two threads must not write to one page at a time.
        page.sendComment("open");
        pages.add(page);
    }

    void offer(Contradiction finding) {
        // A full queue means pages that read slowly: dropping is the right answer, so the result does not matter.
        boolean unused = waiting.offer(finding);
    }

    private void send() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Contradiction finding = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (finding == null) {
                    each(page -> page.sendComment("still here"));
                } else {
                    String json = Json.write(finding);
                    each(page -> page.sendEvent("finding", json, finding.id()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A page that fails is closed; the others go on. */
    private void each(Consumer<SseClient> send) {
        for (SseClient page : pages) {
            try {
                send.accept(page);
            } catch (RuntimeException e) {
                LOG.debug("A page is gone", e);
                page.close();
            }
        }
    }

    @Override
    public void close() {
        sender.interrupt();
        pages.forEach(SseClient::close);
    }
}
