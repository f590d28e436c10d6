package org.counterclaim.topology;

import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.counterclaim.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Step {@code register}: lets through what is news, and drops duplicates, versions older than the known one, and those that
 * were withdrawn while they were moved to this partition.
 */
final class RegisterProcessor extends ContextualProcessor<String, Arrival, String, Arrival> {

    private final Observer observer;
    private @Nullable Ledger ledger;

    private RegisterProcessor(Observer observer) {
        this.observer = observer;
    }

    static ProcessorSupplier<String, Arrival, String, Arrival> supplier(Stores stores, Observer observer) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Arrival, String, Arrival> get() {
                return new RegisterProcessor(observer);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(stores.articleVersions());
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Arrival> context) {
        super.init(context);
        KeyValueStore<String, byte[]> store = context.getStateStore(Stores.ARTICLE_VERSIONS);
        ledger = new Ledger(new StoreRows<>(store, ArticleVersion.class));
    }

    @Override
    public void process(Record<String, Arrival> record) {
        Article article = record.value().article();
        if (article == null || (ledger().isNews(article) && !isOvertaken(record.value(), article))) {
            observer.articleAccepted(record.key());
            context().forward(record);
        } else {
            observer.articleIgnored(record.key());
        }
    }

    /** Records that were not moved come in the order in which they were sent, whatever their times say. */
    private boolean isOvertaken(Arrival arrival, Article article) {
        return arrival.moved() && ledger().overtake(article, arrival.envelope().at());
    }

    private Ledger ledger() {
        if (ledger == null) {
            throw new IllegalStateException("not initialised");
        }
        return ledger;
    }
}
