package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.counterclaim.topology.Limits;
import org.junit.jupiter.api.Test;

class MadeArticlesTest {

    private final List<OwnForm> made = MadeArticles.of(200);

    @Test
    void shouldComeOldestFirstAndCloseInTime() {
        assertThat(made).hasSize(200);
        for (int i = 1; i < made.size(); i++) {
            assertThat(Duration.between(
                            made.get(i - 1).publishedAt(), made.get(i).publishedAt()))
                    .isEqualTo(MadeArticles.APART);
        }
        assertThat(Duration.between(made.get(0).publishedAt(), made.get(199).publishedAt()))
                .isLessThan(Limits.USUAL.horizon());
    }

    @Test
    void shouldNotLieAheadOfTheClock() {
        List<OwnForm> samples = Samples.all();

        assertThat(MadeArticles.of(100_000).get(99_999).publishedAt())
                .isEqualTo(samples.get(samples.size() - 1).publishedAt());
    }

    /** Only a correction has the id of what it corrects. */
    @Test
    void shouldBeArticlesOfTheirOwn() {
        assertThat(made.stream().map(a -> a.id() + "/" + a.version())).doesNotHaveDuplicates();
    }
}
