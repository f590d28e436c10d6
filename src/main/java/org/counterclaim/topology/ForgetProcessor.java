package org.counterclaim.topology;

import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.counterclaim.model.Review;

/**
 * Step {@code forget-findings}: frees the rows that say which event a finding belongs to, once the topic has forgotten the
 * finding. Those of reviewed findings stay, so that a review can be changed as long as it lasts.
 */
final class ForgetProcessor extends ContextualProcessor<String, String, Void, Void> {

    static final String EVENTS = "event-of-finding";
    static final String REVIEWS = "reviews";

    private final Limits limits;
    private Instant latest = Instant.MIN;

    ForgetProcessor(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        KeyValueStore<String, ValueAndTimestamp<String>> events = context.getStateStore(EVENTS);
        KeyValueStore<String, ValueAndTimestamp<Review>> reviews = context.getStateStore(REVIEWS);
        Sweep<ValueAndTimestamp<String>> sweep = new Sweep<>(
                events, (id, event) -> reviews.get(id) == null ? Instant.ofEpochMilli(event.timestamp()) : Instant.MAX);
        Keeping keeping = limits.keeping();
        context.schedule(
                Sweep.PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> sweep.free(latest, keeping.eventsOfFindings()));
    }

    @Override
    public void process(Record<String, String> record) {
        // The time of what a review does may be its sender's, whose clock may be wrong.
        Instant at = limits.notAhead(record.timestamp(), context().currentSystemTimeMs());
        latest = at.isAfter(latest) ? at : latest;
    }
}
