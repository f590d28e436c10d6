package org.counterclaim.topology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.JsonSerde;
import org.jspecify.annotations.Nullable;

/** Step {@code read}: a record's bytes to its articles. */
final class ReadProcessor implements Processor<byte[], byte[], String, Attempt<Arrival>> {

    private static final String STEP = "read";

    /** Where a record that was moved to its article's partition came from, in headers while it travels. */
    static final String CAME_FROM = "came-from";

    static final String CAME_WITH_KEY = "came-with-key";

    /** Marks a record that holds an {@link Article} as it was read, not as it came. */
    static final String OUT_OF_FEED = "out-of-feed";

    private final JsonSerde<Article> json = JsonSerde.of(Article.class);
    private final ArticleReader reader;
    private final Limits limits;
    private final int partitions;
    private final Observer observer;
    private @Nullable ProcessorContext<String, Attempt<Arrival>> context;

    ReadProcessor(ArticleReader reader, Limits limits, int partitions, Observer observer) {
        this.reader = reader;
        this.limits = limits;
        this.partitions = partitions;
        this.observer = observer;
    }

    @Override
    public void init(ProcessorContext<String, Attempt<Arrival>> processorContext) {
        this.context = processorContext;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Envelope envelope = envelope(record);
        byte[] value = envelope.value();
        String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        if (value == null) {
            if (key == null) {
                refuse(record, envelope.refused(STEP, "no_key", "neither a key nor a value"));
            } else {
                forward(record, new Arrival(envelope, key, null, true, isAtHome(record, key)));
            }
            return;
        }
        if (value.length > limits.maxRecordBytes()) {
            String message = "a record of " + value.length + " bytes, at most " + limits.maxRecordBytes() + " are read";
            refuse(record, envelope.refused(STEP, "too_large", message));
            return;
        }
        List<Article> articles;
        long start = System.nanoTime();
        try {
            articles = record.headers().lastHeader(OUT_OF_FEED) == null
                    ? reader.read(key, value, envelope.at())
                    : List.of(json.deserializer().deserialize("", value));
            if (articles.isEmpty()) {
                throw new UnreadableArticle("no_article", "no article in the record");
            }
        } catch (RuntimeException | StackOverflowError e) {
            refuse(record, envelope.failed(STEP, e));
            return;
        } finally {
            observer.took(STEP, Duration.ofNanos(System.nanoTime() - start));
        }
        for (Article article : articles) {
            accept(record, envelope, article, articles.size() == 1);
        }
    }

    private void accept(Record<byte[], byte[]> record, Envelope envelope, Article article, boolean alone) {
        if (article.publishedAt().isAfter(envelope.at().plus(limits.maxAhead()))) {
            String message = "published at " + article.publishedAt() + ", but the record is of " + envelope.at();
            refuse(record, envelope.refused(STEP, "published_in_future", message));
        } else if (article.status() == ArticleStatus.WITHHELD) {
            observer.articleIgnored(article.id());
        } else {
            forward(record, new Arrival(envelope, article.id(), article, alone, isAtHome(record, article.id())));
        }
    }

    private void forward(Record<byte[], byte[]> record, Arrival arrival) {
        Headers headers = new RecordHeaders(record.headers());
        headers.remove(CAME_FROM);
        headers.remove(CAME_WITH_KEY);
        headers.remove(OUT_OF_FEED);
        context()
                .forward(record.withKey(arrival.articleId())
                        .withValue(Attempt.done(arrival))
                        .withHeaders(headers));
    }

    /**
     * Whether the record stands where all versions of the article meet: its key is the article's id, and its partition the
     * one of that key. Clients differ in how they choose one (librdkafka takes another hash than Java).
     */
    private boolean isAtHome(Record<byte[], byte[]> record, String articleId) {
        byte[] id = articleId.getBytes(StandardCharsets.UTF_8);
        int home = Utils.toPositive(Utils.murmur2(id)) % partitions;
        return Arrays.equals(record.key(), id)
                && context().recordMetadata().map(m -> m.partition() == home).orElse(true);
    }

    private void refuse(Record<byte[], byte[]> record, DeadLetter letter) {
        observer.deadLetter(letter.step(), letter.reason());
        context()
                .forward(record.withKey("")
                        .withValue(Attempt.failed(letter, envelope(record).key())));
    }

    private Envelope envelope(Record<byte[], byte[]> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Header from = record.headers().lastHeader(CAME_FROM);
        if (from != null) {
            Header key = record.headers().lastHeader(CAME_WITH_KEY);
            String source = new String(from.value(), StandardCharsets.UTF_8);
            // A moved record's own key is its article's id; the key that it came with may be none.
            return new Envelope(key == null ? null : key.value(), record.value(), source, at);
        }
        String source = context()
                .recordMetadata()
                .map((RecordMetadata m) -> m.topic() + "-" + m.partition() + "@" + m.offset())
                .orElse("");
        return new Envelope(record.key(), record.value(), source, at);
    }

    private ProcessorContext<String, Attempt<Arrival>> context() {
        if (context == null) {
            throw new IllegalStateException("not initialised");
        }
        return context;
    }
}
