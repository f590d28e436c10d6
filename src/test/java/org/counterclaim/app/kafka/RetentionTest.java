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
    void shouldKeepArticlesBeyondTheHorizonAndFindingsForAYear() {
        assertThat(of(30).settings(topics.articles())).isEqualTo(Map.of("retention.ms", ms(37)));
        assertThat(of(30).settings(topics.contradictions())).isEqualTo(Map.of("retention.ms", ms(365)));
        assertThat(of(400).settings(topics.contradictions())).isEqualTo(Map.of("retention.ms", ms(407)));
        assertThat(of(30).settings(topics.claims())).isEmpty();
    }

    @Test
    void shouldWarnOfATopicThatForgetsBeforeTheHorizonOnly() {
        assertThat(of(30).warning(topics.articles(), config("delete", ms(7)))).hasValueSatisfying(w -> assertThat(w)
                .startsWith("topic articles keeps records for 7 days, less than horizon.days (30)")
                .endsWith("--add-config retention.ms=" + ms(37)));
        assertThat(of(30).warning(topics.contradictions(), config("compact,delete", ms(7))))
                .isPresent();
        assertThat(of(30).warning(topics.contradictions(), config("compact", ms(7))))
                .isEmpty();
        assertThat(of(30).warning(topics.articles(), config("delete", ms(30)))).isEmpty();
        assertThat(of(30).warning(topics.articles(), config("delete", "-1"))).isEmpty();
        assertThat(of(30).warning(topics.claims(), config("compact", ms(7)))).isEmpty();
        assertThat(of(30).warning(topics.articles(), new Config(List.of()))).isEmpty();
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
