package org.counterclaim.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Step {@code compare}: a change under an event key to what follows from it. */
final class CompareProcessor extends ContextualProcessor<String, EventChange, String, CompareStep.Result> {

    private final org.counterclaim.compare.Comparator comparator;
    private final Limits limits;
    private final Observer observer;
    private @Nullable CompareStep step;
    private Instant latest = Instant.MIN;

    private CompareProcessor(org.counterclaim.compare.Comparator comparator, Limits limits, Observer observer) {
        this.comparator = comparator;
        this.limits = limits;
        this.observer = observer;
    }

    static ProcessorSupplier<String, EventChange, String, CompareStep.Result> supplier(
            org.counterclaim.compare.Comparator comparator, Stores stores, Limits limits, Observer observer) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, EventChange, String, CompareStep.Result> get() {
                return new CompareProcessor(comparator, limits, observer);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(stores.knownClaims(), stores.positions(), stores.findings());
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, CompareStep.Result> context) {
        super.init(context);
        KeyValueStore<String, KeyedStatement> known = context.getStateStore(Stores.KNOWN_CLAIMS);
        KeyValueStore<String, Group> positions = context.getStateStore(Stores.POSITIONS);
        KeyValueStore<String, Finding> findings = context.getStateStore(Stores.FINDINGS);
        CompareRows rows =
                new CompareRows(new StoreRows<>(known), new StoreRows<>(positions), new StoreRows<>(findings));
        step = new CompareStep(comparator, rows, limits, observer);

        Duration kept = limits.horizon().multipliedBy(2);
        Sweep<KeyedStatement> sweepKnown =
                new Sweep<>(known, (key, row) -> row.statement().publishedAt());
        Sweep<Group> sweepPositions = new Sweep<>(positions, (key, row) -> row.publishedAt());
        Sweep<Finding> sweepFindings = new Sweep<>(findings, (key, row) -> age(row));
        context.schedule(Sweep.PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> {
            sweepKnown.free(latest, kept);
            sweepPositions.free(latest, kept);
            sweepFindings.free(latest, kept);
        });
    }

    @Override
    public void process(Record<String, EventChange> record) {
        KeyedStatement known = record.value().known();
        if (known != null && known.statement().publishedAt().isAfter(latest)) {
            latest = known.statement().publishedAt();
        }
        CompareStep.Result result =
                step().apply(record.key(), record.value(), Instant.ofEpochMilli(record.timestamp()));
        if (result != CompareStep.Result.NOTHING) {
            context().forward(record.withValue(result));
        }
    }

    /** A reviewed finding stays, so that a dismissal lasts. */
    private static Instant age(Finding row) {
        if (row.review() != null) {
            return Instant.MAX;
        }
        if (row.last() == null) {
            return Instant.MIN;
        }
        Instant left = row.last().left().publishedAt();
        Instant right = row.last().right().publishedAt();
        return left.isAfter(right) ? left : right;
    }

    private CompareStep step() {
        if (step == null) {
            throw new IllegalStateException("not initialised");
        }
        return step;
    }
}
