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
import org.counterclaim.serde.CloudEvent;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.JsonSerde;
import org.counterclaim.serde.NewerFormException;
import org.jspecify.annotations.Nullable;

/**
 * Step {@code read}: a record's bytes to its articles. None of the record's headers goes further than its dead letter: anybody
 * may send an article with any headers, and what follows from it is many records.
 */
final class ReadProcessor implements Processor<byte[], byte[], String, Attempt<Arrival>> {

    private static final String STEP = "read";

    private final JsonSerde<Article> json = JsonSerde.of(Article.class);
    private final ArticleReader reader;
    private final Limits limits;
    private final int partitions;
    private final Observer observer;
    private final boolean moved;
    private @Nullable ProcessorContext<String, Attempt<Arrival>> context;

    private ReadProcessor(ArticleReader reader, Limits limits, int partitions, Observer observer, boolean moved) {
        this.reader = reader;
        this.limits = limits;
        this.partitions = partitions;
        this.observer = observer;
        this.moved = moved;
    }

    /** For records from outside: what their headers say is not believed, but for their form. */
    static ReadProcessor ofOutside(ArticleReader reader, Limits limits, int partitions, Observer observer) {
        return new ReadProcessor(reader, limits, partitions, observer, false);
    }

    /** For the records that {@link MoveProcessor} has sent. */
    static ReadProcessor ofMoved(ArticleReader reader, Limits limits, int partitions, Observer observer) {
        return new ReadProcessor(reader, limits, partitions, observer, true);
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
        if (isAhead(envelope.at())) {
            String message = "the record is of " + envelope.at() + ", but it is " + now();
            refuse(record, envelope.refused(Refusal.SENT_IN_FUTURE, message));
            return;
        }
        if (value == null) {
            if (key == null) {
                refuse(record, envelope.refused(Refusal.NO_KEY, "neither a key nor a value"));
            } else {
                forward(record, arrival(record, envelope, key, null, true));
            }
            return;
        }
        if (value.length > limits.maxRecordBytes()) {
            String message = "a record of " + value.length + " bytes, at most " + limits.maxRecordBytes() + " are read";
            refuse(record, envelope.refused(Refusal.TOO_LARGE, message));
            return;
        }
        try {
            CloudEvent.checkForm(record.headers());
        } catch (NewerFormException e) {
            refuse(record, envelope.refused(Refusal.NEWER_FORM, String.valueOf(e.getMessage())));
            return;
        }
        List<Article> articles;
        long start = System.nanoTime();
        try {
            articles = moved && record.headers().lastHeader(MoveProcessor.OUT_OF_FEED) != null
                    ? List.of(json.deserializer().deserialize("", value))
                    : reader.read(key, value, envelope.at());
            if (articles.isEmpty()) {
                throw new UnreadableArticle(Refusal.NO_ARTICLE.reason(), "no article in the record");
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
        if (isAhead(article.publishedAt())
                || article.publishedAt().isAfter(envelope.at().plus(limits.maxAhead()))) {
            String message = "published at " + article.publishedAt() + ", but the record is of " + envelope.at()
                    + " and it is " + now();
            refuse(record, envelope.refused(Refusal.PUBLISHED_IN_FUTURE, message));
        } else if (article.status() == ArticleStatus.WITHHELD) {
            observer.articleIgnored(article.id());
        } else {
            forward(record, arrival(record, envelope, article.id(), article, alone));
        }
    }

    private void forward(Record<byte[], byte[]> record, Arrival arrival) {
        context()
                .forward(record.withKey(arrival.articleId())
                        .withValue(Attempt.done(arrival))
                        .withHeaders(new RecordHeaders()));
    }

    private Arrival arrival(
            Record<byte[], byte[]> record,
            Envelope envelope,
            String articleId,
            @Nullable Article article,
            boolean alone) {
        return new Arrival(envelope, articleId, article, alone, isAtHome(record, articleId), moved);
    }

    /**
     * Whether a time lies further ahead than the limit, by the clock: both the time of publication and that of the record are
     * what the sender says, and one of a far year would make all others too old.
     */
    private boolean isAhead(Instant time) {
        return time.isAfter(now().plus(limits.maxAhead()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
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
        Headers headers = new RecordHeaders(record.headers());
        if (moved) {
            MoveProcessor.HEADERS.forEach(headers::remove);
        }
        context()
                .forward(record.withKey("")
                        .withValue(
                                Attempt.<Arrival>failed(letter, envelope(record).key()))
                        .withHeaders(headers)
                        // A broker may take no record of a time to come, and the letter must go.
                        .withTimestamp(Math.min(record.timestamp(), context().currentSystemTimeMs())));
    }

    private Envelope envelope(Record<byte[], byte[]> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Header from = moved ? record.headers().lastHeader(MoveProcessor.CAME_FROM) : null;
        if (from != null) {
            Header key = record.headers().lastHeader(MoveProcessor.CAME_WITH_KEY);
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
