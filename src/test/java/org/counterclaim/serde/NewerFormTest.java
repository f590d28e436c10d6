package org.counterclaim.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.counterclaim.model.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that says it is of a form which only a later version knows must not be read as if it were of this one. */
class NewerFormTest {

    private static final Review REVIEW =
            new Review("f1", Review.Decision.DISMISSED, null, "ada", Instant.parse("2026-03-01T12:00:00Z"));
    private static final Topic<String, Review> TOPIC = Topics.withPrefix("").reviews();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.counterclaim.review.v1",
                "org.counterclaim.review.v1.7",
                "org.counterclaim.review",
                "org.counterclaim.review.vnext",
                "example.press.article.v3",
                "example.org.counterclaim.review.v2",
                ""
            })
    void shouldReadWhatIsOfThisFormOrSaysNothingOfIt(String type) {
        assertThat(read(type(type))).isEqualTo(REVIEW);
    }

    @Test
    void shouldReadWhatHasNoHeadersAndWhatItWritesItself() {
        assertThat(read(new RecordHeaders())).isEqualTo(REVIEW);
        RecordHeaders own = new RecordHeaders();
        byte[] written = TOPIC.valueSerde().serializer().serialize(TOPIC.name(), own, REVIEW);
        assertThat(TOPIC.valueSerde().deserializer().deserialize(TOPIC.name(), own, written))
                .isEqualTo(REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.counterclaim.review.v2", "org.counterclaim.review.v2.1", "org.counterclaim.review.v10"})
    void shouldRefuseANewerForm(String type) {
        assertThatThrownBy(() -> read(type(type)))
                .isInstanceOf(NewerFormException.class)
                .hasMessageContaining(type)
                .hasMessageContaining("this version of Counterclaim reads v1");
    }

    @Test
    void shouldNotReadATypeOfAnyLength() {
        assertThat(read(type("org.counterclaim.review.v1" + ".1".repeat(200_000))))
                .isEqualTo(REVIEW);
    }

    @Test
    void shouldTakeARemovalOfAnyForm() {
        assertThat(TOPIC.valueSerde()
                        .deserializer()
                        .deserialize(TOPIC.name(), type("org.counterclaim.review.removed.v2"), (byte[]) null))
                .isNull();
    }

    private static Headers type(String type) {
        return new RecordHeaders().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    }

    private static Review read(Headers headers) {
        byte[] json = Json.write(REVIEW).getBytes(StandardCharsets.UTF_8);
        return TOPIC.valueSerde().deserializer().deserialize(TOPIC.name(), headers, json);
    }
}
