package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.counterclaim.ingest.Articles;
import org.counterclaim.model.Article;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private final List<OwnForm> samples = Samples.all();

    @Test
    void shouldComeFromManyOutletsNoneOfWhichExists() {
        assertThat(samples).hasSizeGreaterThanOrEqualTo(30);
        assertThat(samples.stream().map(s -> s.source().domain()).distinct())
                .hasSizeGreaterThanOrEqualTo(8)
                .allMatch(d -> d.endsWith(".example"));
    }

    @Test
    void shouldComeInTheOrderOfPublication() {
        assertThat(samples).isSortedAccordingTo(Comparator.comparing(OwnForm::publishedAt));
    }

    @Test
    void shouldBeReadAsTheyWereWritten() throws Exception {
        for (OwnForm sample : samples) {
            Article read =
                    new Articles().read(sample.json(), null, Instant.now()).get(0);

            assertThat(OwnForm.of(read)).isEqualTo(sample);
        }
    }
}
