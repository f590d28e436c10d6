package org.counterclaim.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.counterclaim.serde.JsonSerde;
import org.jspecify.annotations.Nullable;

/** Step {@code compare}: a change under an event key to what follows from it. */
final class CompareProcessor extends ContextualProcessor<String, EventChange, String, Compared> {

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

    static ProcessorSupplier<String, EventChange, String, Compared> supplier(
            org.counterclaim.compare.Comparator comparator, Stores stores, Limits limits, Observer observer) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, EventChange, String, Compared> get() {
                return new CompareProcessor(comparator, limits, observer);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                // In this order, always: the description of the topology is compared.
                return new LinkedHashSet<>(List.of(
                        stores.knownClaims(),
                        stores.positions(),
                        stores.links(),
                        stores.supports(),
                        stores.findings()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Compared> context) {
        super.init(context);
        KeyValueStore<String, byte[]> known = context.getStateStore(Stores.KNOWN_CLAIMS);
        KeyValueStore<String, byte[]> positions = context.getStateStore(Stores.POSITIONS);
        KeyValueStore<String, byte[]> links = context.getStateStore(Stores.LINKS);
        KeyValueStore<String, byte[]> supports = context.getStateStore(Stores.SUPPORTS);
        KeyValueStore<String, byte[]> findings = context.getStateStore(Stores.FINDINGS);
        CompareRows rows = new CompareRows(
                new StoreRows<>(known, KeyedStatement.class),
                new StoreRows<>(positions, Group.class),
                new StoreRows<>(links, Link.class),
                new StoreRows<>(supports, Support.class),
                new StoreRows<>(findings, Finding.class));
        step = new CompareStep(comparator, rows, limits, observer);

        // By days: the rows of a group go together, and what still comes for a day that went is left out.
        JsonSerde<Finding> finding = JsonSerde.of(Finding.class);
        List<Sweep<byte[]>> sweeps = List.of(
                new Sweep<>(known, (key, row) -> RowKey.dayEnd(key, 1)),
                new Sweep<>(positions, (key, row) -> RowKey.dayEnd(key, 1)),
                new Sweep<>(links, (key, row) -> RowKey.dayEnd(key, 1)),
                new Sweep<>(supports, (key, row) -> RowKey.dayEnd(key, 3)),
                new Sweep<>(findings, (key, row) -> age(finding.deserializer().deserialize("", row))));
        context.schedule(
                Sweep.PAUSE,
                PunctuationType.WALL_CLOCK_TIME,
                now -> sweeps.forEach(s -> s.free(latest, limits.keeping().rows())));
    }

    @Override
    public void process(Record<String, EventChange> record) {
        KeyedStatement known = record.value().known();
        if (known != null && known.statement().publishedAt().isAfter(latest)) {
            latest = known.statement().publishedAt();
        }
        Spot spot = record.value().spot();
        if (spot != null
                && !latest.equals(Instant.MIN)
                && RowKey.dayEnd(spot.group())
                        .isBefore(latest.minus(limits.keeping().rows()))) {
            observer.tooOld(record.key());
            return;
        }
        // Articles of a time to come are refused before; a review has the time that its sender gives.
        Instant at = limits.notAhead(record.timestamp(), context().currentSystemTimeMs());
        long start = System.nanoTime();
        Compared result = step().apply(record.key(), record.value(), at);
        observer.took("compare", Duration.ofNanos(System.nanoTime() - start));
        if (result != Compared.NOTHING) {
            // Those of a review are its sender's.
            context()
                    .forward(record.withValue(result)
                            .withHeaders(new RecordHeaders())
                            .withTimestamp(at.toEpochMilli()));
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
