package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static void exceed(TimeLimit limit) {
        assertThatThrownBy(() -> limit.call(() -> {
                    Thread.sleep(60_000);
                    return null;
                }))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void shouldGiveAnArticleItsWholeTimeAfterOneThatTookTooLong() throws Exception {
        try (TimeLimit limit = new TimeLimit(Duration.ofMillis(400))) {
            exceed(limit);
            String read = limit.call(() -> {
                Thread.sleep(240);
                return "read";
            });
            assertThat(read).isEqualTo("read");
        }
    }

    @Test
    void shouldLoseLittleTimeWithManyInARow() throws Exception {
        try (TimeLimit limit = new TimeLimit(Duration.ofMillis(200))) {
            exceed(limit);
            exceed(limit);
            assertThat(limit.patience()).isEqualTo(Duration.ofMillis(50));
            exceed(limit);
            assertThat(limit.patience()).isEqualTo(Duration.ofMillis(50));
            assertThat(limit.call(() -> "read")).isEqualTo("read");
            assertThat(limit.patience()).isEqualTo(Duration.ofMillis(200));
        }
    }
}
