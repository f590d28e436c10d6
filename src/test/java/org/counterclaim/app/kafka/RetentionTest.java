package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.TopologySettings;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final Topics topics = Topics.withPrefix("");

    @Test
    void shouldKeepArticlesBeyondTheHorizonAndWhatIsComputedForAYear() {
        assertThat(of(30).settings(topics.articles())).isEqualTo(Map.of("retention.ms", ms(37)));
        assertThat(of(30).settings(topics.contradictions())).isEqualTo(Map.of("retention.ms", ms(365)));
        assertThat(of(30).settings(topics.dossiers())).isEqualTo(Map.of("retention.ms", ms(365)));
        assertThat(of(30).settings(topics.claims())).isEqualTo(Map.of("retention.ms", ms(395)));
        assertThat(of(30).settings(topics.stances())).isEqualTo(Map.of("retention.ms", ms(395)));
        assertThat(of(400).settings(topics.contradictions())).isEqualTo(Map.of("retention.ms", ms(407)));
        assertThat(of(400).settings(topics.claims())).isEqualTo(Map.of("retention.ms", ms(807)));
    }

    @Test
    void shouldLetEveryTopicForgetButWhatPeopleSay() {
        assertThat(topics.all()).allSatisfy(topic -> {
            String policy = topic.settings().getOrDefault("cleanup.policy", "");
            assertThat(policy)
                    .as(topic.name())
                    .isEqualTo(
                            topic.equals(topics.reviews())
                                    ? "compact"
                                    : topic.equals(topics.articles()) || topic.equals(topics.articlesDlq())
                                            ? "delete"
                                            : "compact,delete");
            if (policy.contains("compact") && !topic.equals(topics.reviews())) {
                assertThat(of(30).settings(topic)).as(topic.name()).containsKey("retention.ms");
            }
        });
        assertThat(of(30).settings(topics.reviews())).isEmpty();
    }

    @Test
    void shouldWarnOfATopicThatForgetsBeforeTheHorizonOnly() {
        assertThat(of(30).warning(topics.articles(), config("delete", ms(7)))).hasValueSatisfying(w -> assertThat(w)
                .startsWith("topic articles keeps records for 7 days, less than horizon.days (30)")
                .endsWith("--add-config retention.ms=" + ms(37)));
        assertThat(of(30).warning(topics.contradictions(), config("compact,delete", ms(7))))
                .isPresent();
        assertThat(of(30).warning(topics.claims(), config("compact,delete", ms(7))))
                .isPresent();
        assertThat(of(30).warning(topics.articles(), config("delete", ms(30)))).isEmpty();
        assertThat(of(30).warning(topics.articles(), config("delete", "-1"))).isEmpty();
        assertThat(of(30).warning(topics.claims(), config("compact,delete", "-1")))
                .isEmpty();
        assertThat(of(30).warning(topics.reviews(), config("compact", ms(7)))).isEmpty();
        assertThat(of(30).warning(topics.articles(), new Config(List.of()))).isEmpty();
    }

    @Test
    void shouldWarnOfATopicOfAnEarlierVersionThatForgetsNothing() {
        assertThat(of(30).warning(topics.dossiers(), config("compact", ms(7)))).hasValueSatisfying(w -> assertThat(w)
                .startsWith("topic dossiers has cleanup.policy=compact, by which it keeps all keys for ever")
                .endsWith("--add-config cleanup.policy=[compact,delete],retention.ms=" + ms(365)));
    }

    @Test
    void shouldWarnWhereWhatPeopleSayWouldBeForgotten() {
        assertThat(of(30).warning(topics.reviews(), config("compact,delete", ms(365))))
                .hasValueSatisfying(w -> assertThat(w)
                        .startsWith("topic reviews has cleanup.policy=compact,delete, by which it forgets by time")
                        .endsWith("--add-config cleanup.policy=compact"));
        assertThat(of(30).warning(topics.reviews(), config("compact,delete", "-1")))
                .isEmpty();
        assertThat(of(30).warning(topics.reviews(), config("compact", ms(7)))).isEmpty();
        assertThat(of(30).warning(topics.reviews(), new Config(List.of()))).isEmpty();
    }

    private Retention of(int horizonDays) {
        return new Retention(
                new TopologySettings("x", topics, 1, Limits.USUAL.withHorizon(Duration.ofDays(horizonDays))));
    }

    private static Config config(String cleanup, String retention) {
        return new Config(
                List.of(new ConfigEntry("cleanup.policy", cleanup), new ConfigEntry("retention.ms", retention)));
    }

    private static String ms(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
