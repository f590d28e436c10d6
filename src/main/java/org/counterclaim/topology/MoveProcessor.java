package org.counterclaim.topology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.counterclaim.model.Article;
import org.counterclaim.serde.JsonSerde;

/**
 * Step {@code move}: puts an article under its id, as it came, to be read again on the partition of that id. An article out
 * of a feed travels as the record it was read into.
 */
final class MoveProcessor extends ContextualProcessor<String, Arrival, byte[], byte[]> {

    /** Where the record came from, in headers while it travels. */
    static final String CAME_FROM = "came-from";

    static final String CAME_WITH_KEY = "came-with-key";

    /** Marks a record that holds an {@link Article} as it was read, not as it came. */
    static final String OUT_OF_FEED = "out-of-feed";

    /** All headers that are set here. */
    static final List<String> HEADERS = List.of(CAME_FROM, CAME_WITH_KEY, OUT_OF_FEED);

    private final JsonSerde<Article> json = JsonSerde.of(Article.class);

    @Override
    @SuppressWarnings("NullAway") // a withdrawal has a null value
    public void process(Record<String, Arrival> record) {
        Arrival arrival = record.value();
        Envelope envelope = arrival.envelope();
        Headers headers = new RecordHeaders();
        headers.add(CAME_FROM, envelope.source().getBytes(StandardCharsets.UTF_8));
        if (envelope.key() != null) {
            headers.add(CAME_WITH_KEY, envelope.key());
        }
        byte[] value = envelope.value();
        if (!arrival.alone()) {
            headers.add(OUT_OF_FEED, new byte[0]);
            value = json.serializer().serialize("", arrival.article());
        }
        context()
                .forward(record.withKey(arrival.articleId().getBytes(StandardCharsets.UTF_8))
                        .withValue(value)
                        .withHeaders(headers));
    }
}
