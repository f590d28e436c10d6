package org.counterclaim.topology;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.counterclaim.model.Article;
import org.counterclaim.serde.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * Step {@code extract}: an article to its claims and stances. An article that makes the step throw, or keeps it longer than
 * the limit, goes to the dead letters; what an earlier version said then stands.
 */
final class ExtractProcessor extends ContextualProcessor<String, Arrival, String, Attempt<ReadArticle>> {

    private static final String STEP = "extract";

    private final Reading reading;
    private final Limits limits;
    private final Observer observer;
    private final GivenUp givenUp;
    private @Nullable TimeLimit limit;

    /** @param givenUp shared by all tasks of the process, which come and go */
    ExtractProcessor(Reading reading, Limits limits, Observer observer, GivenUp givenUp) {
        this.reading = reading;
        this.limits = limits;
        this.givenUp = givenUp;
        this.observer = observer;
    }

    /** A task that is suspended or found corrupt is closed and comes back with the same processors. */
    @Override
    public void init(ProcessorContext<String, Attempt<ReadArticle>> context) {
        super.init(context);
        reading.awaitLoaded();
        limit = new TimeLimit(limits.articleTime());
    }

    @Override
    public void process(Record<String, Arrival> record) {
        context().forward(record.withValue(attempt(record.value())));
    }

    private Attempt<ReadArticle> attempt(Arrival arrival) {
        Article article = arrival.article();
        if (article == null) {
            return Attempt.done(new ReadArticle(arrival.articleId(), null));
        }
        // A feed holds several articles in one record.
        String source = arrival.envelope().source() + ' ' + arrival.articleId();
        if (givenUp.contains(source)) {
            return tooSlow(arrival);
        }
        try {
            long start = System.nanoTime();
            Extracted extracted = limit().call(() -> reading.read(article));
            extracted.tell(observer, Duration.ofNanos(System.nanoTime() - start));
            return Attempt.done(new ReadArticle(arrival.articleId(), extracted));
        } catch (TimeoutException e) {
            givenUp.add(source);
            return tooSlow(arrival);
        } catch (InterruptedException e) {
            // Only a stream thread that is being ended is interrupted: the record must not count as handled.
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + arrival.articleId(), e);
        } catch (java.util.concurrent.ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof VirtualMachineError fatal && !(cause instanceof StackOverflowError)) {
                throw fatal;
            }
            return refused(arrival, arrival.envelope().failed(STEP, cause));
        }
    }

    private Attempt<ReadArticle> tooSlow(Arrival arrival) {
        String message = "reading took longer than " + limits.articleTime()
                + ", or than the second that is left after others that did; given up";
        return refused(arrival, arrival.envelope().refused(Refusal.TIME_LIMIT, message));
    }

    private Attempt<ReadArticle> refused(Arrival arrival, DeadLetter letter) {
        observer.deadLetter(letter.step(), letter.reason());
        return Attempt.failed(letter, arrival.envelope().key());
    }

    @Override
    public void close() {
        if (limit != null) {
            limit.close();
        }
    }

    private TimeLimit limit() {
        if (limit == null) {
            throw new IllegalStateException("not initialised");
        }
        return limit;
    }
}
