package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.counterclaim.ingest.Articles;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Review;
import org.counterclaim.serde.Topic;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Pipeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How messages read in a Kafka UI, which shows their beginning in a list, and the whole of one as indented JSON. */
class TopicReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Topics TOPICS = Topics.withPrefix("");
    private static final int LONGEST_SUMMARY = 700;
    private static final int LONGEST_TEXT = 1_500;

    /** A value of an id: 16 hex digits. */
    private static final Pattern ID = Pattern.compile("\"[0-9a-f]{16}\"");

    private static Pipeline pipeline;

    @BeforeAll
    static void read() throws Exception {
        pipeline = new Pipeline(ShippedParts.load(), Limits.USUAL);
        List<OwnForm> articles = new ArrayList<>(Samples.all());
        articles.add(endless());
        for (OwnForm article : articles) {
            new Articles()
                    .read(article.json(), article.id(), Instant.parse("2026-03-20T00:00:00Z"))
                    .forEach(pipeline::add);
        }
    }

    @Test
    void shouldSayWhatAMessageIsAboutBeforeAnyId() throws IOException {
        hold(TOPICS.contradictions(), pipeline.contradictions());
        hold(TOPICS.claims(), pipeline.claims());
        hold(TOPICS.stances(), pipeline.stances());
        hold(TOPICS.dossiers(), pipeline.dossiers());
    }

    private static <T> void hold(Topic<String, T> topic, List<T> values) throws IOException {
        assertThat(values).as(topic.name()).isNotEmpty();
        for (T value : values) {
            String message = message(topic, value);
            JsonNode json = JSON.readTree(message);
            assertThat(json.fieldNames().next()).as(message).isEqualTo("summary");
            String summary = json.path("summary").asText();
            assertThat(summary).hasSizeBetween(10, LONGEST_SUMMARY);

            JsonNode quote = json.findValue("quote") == null ? json.findValue("exact") : json.findValue("quote");
            int quoted = message.indexOf(JSON.writeValueAsString(quote.asText()));
            Matcher id = ID.matcher(message);
            assertThat(quoted).as(message).isPositive();
            assertThat(!id.find() || id.start() > quoted).as(message).isTrue();
            assertThat(longest(json)).as(message).isLessThan(LONGEST_TEXT);
        }
    }

    @Test
    void shouldBeginAReviewWithTheDecisionAndAnArticleWithItsHeadline() {
        Review review = new Review("f1", Review.Decision.DISMISSED, "two calls", "desk", Instant.EPOCH);
        assertThat(message(TOPICS.reviews(), review)).startsWith("{\"decision\":\"dismissed\",\"note\":\"two calls\"");
        assertThat(new String(Samples.all().get(0).json(), StandardCharsets.UTF_8))
                .startsWith("{\"headline\":");
    }

    private static <T> String message(Topic<String, T> topic, T value) {
        byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), new RecordHeaders(), value);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int longest(JsonNode json) {
        int longest = json.asText().length();
        for (JsonNode child : json) {
            longest = Math.max(longest, longest(child));
        }
        return longest;
    }

    /** One sentence of a hundred kilobytes, as a broken feed has it. */
    private static OwnForm endless() {
        return new OwnForm(
                "Minister supports the dam " + "and the dam ".repeat(150),
                new Outlet("valley-observer.example", "Valley Observer"),
                Instant.parse("2026-02-24T10:00:00Z"),
                null,
                "en",
                "The railway company said that Norrail will lay off 700 workers by the summer "
                        + "and that the planned dam on the upper Ister would be built ".repeat(2_000),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                "endless",
                1);
    }
}
