package org.counterclaim.topology;

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
import org.counterclaim.serde.JsonSerde;
import org.jspecify.annotations.Nullable;

/** Step {@code announce}: notes the version of an article that was read, and says what it changes. */
final class AnnounceProcessor extends ContextualProcessor<String, ReadArticle, String, Changes> {

    private final Limits limits;
    private @Nullable Ledger ledger;
    private Instant latest = Instant.MIN;

    private AnnounceProcessor(Limits limits) {
        this.limits = limits;
    }

    static ProcessorSupplier<String, ReadArticle, String, Changes> supplier(Stores stores, Limits limits) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, ReadArticle, String, Changes> get() {
                return new AnnounceProcessor(limits);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(stores.articleVersions());
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Changes> context) {
        super.init(context);
        KeyValueStore<String, byte[]> store = context.getStateStore(Stores.ARTICLE_VERSIONS);
        ledger = new Ledger(new StoreRows<>(store, ArticleVersion.class));
        JsonSerde<ArticleVersion> form = JsonSerde.of(ArticleVersion.class);
        Sweep<byte[]> sweep = new Sweep<>(
                store, (key, v) -> form.deserializer().deserialize("", v).publishedAt());
        context.schedule(
                Sweep.PAUSE,
                PunctuationType.WALL_CLOCK_TIME,
                now -> sweep.free(latest, limits.keeping().rows()));
    }

    @Override
    public void process(Record<String, ReadArticle> record) {
        Extracted extracted = record.value().extracted();
        if (extracted == null) {
            ledger().withdraw(record.key(), Instant.ofEpochMilli(record.timestamp()))
                    .ifPresent(c -> context().forward(record.withValue(c)));
            return;
        }
        Instant published = extracted.article().publishedAt();
        latest = published.isAfter(latest) ? published : latest;
        context().forward(record.withValue(ledger().announce(extracted)));
    }

    private Ledger ledger() {
        if (ledger == null) {
            throw new IllegalStateException("not initialised");
        }
        return ledger;
    }
}
