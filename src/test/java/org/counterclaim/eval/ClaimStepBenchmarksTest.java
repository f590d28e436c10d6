package org.counterclaim.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.counterclaim.topology.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sets below the level of claims: their forms, and that right and wrong rows count as such. */
class ClaimStepBenchmarksTest {

    @TempDir
    private Path data;

    @Test
    void shouldFindSpansThatOverlapAndMissTheOthers() throws IOException {
        String text = "Ferry stuck\\n\\nThe harbour master said the ferry had left. A fog lay over the bay.";
        String said = "{'source': [[17, 31]], 'cue': [[32, 36]], 'content': [[37, 55]]}";
        String missed = "{'source': [], 'cue': [[63, 66]], 'content': [[67, 79]]}";
        write("dev.jsonl", "{'id': 'p', 'text': '" + text + "', 'attributions': [" + said + ", " + missed + "]}");

        Outcome outcome = outcome("polnear");

        assertThat(outcome.metrics())
                .containsEntry("source_f1", 1.0)
                .containsEntry("cue_f1", 0.6667)
                .containsEntry("content_f1", 0.6667)
                .containsEntry("cue_exact_f1", 0.6667)
                .containsEntry("attribution_f1", 0.6667)
                .containsEntry("articles", 1)
                .containsKeys("source_exact_f1", "content_exact_f1");
        assertThat(outcome.failures())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("missed\tp\t-\tlay");
    }

    @Test
    void shouldScoreEventsBySetAndLeaveOutSetsThatAreNotThere() throws IOException {
        write(
                "uw_dev.jsonl",
                "{'id': 'a', 'text': 'The ferry did not sink .', 'token_span': [4, 5], 'factuality': -3.0}",
                "{'id': 'b', 'text': 'The ferry sank .', 'token_span': [2, 3], 'factuality': 1.0}");

        Outcome outcome = outcome("factuality");

        assertThat(outcome.metrics()).containsOnlyKeys("uw");
        assertThat(outcome.metrics().get("uw"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasEntrySatisfying("mae", mae -> assertThat((Double) mae).isBetween(0.8, 1.2))
                .containsEntry("pearson", 1.0)
                .containsEntry("n", 2)
                .containsKey("macro_f1");
        assertThat(outcome.failures())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("The ferry [sank] .");
    }

    @Test
    void shouldCountTokensOverSentences() throws IOException {
        write(
                "rp_dev.jsonl",
                "{'id': 'a', 'text': 'It rained . The `` ferry \\u0027\\u0027 did not sink .', 'token_span': [9, 10], 'factuality': -3.0}");

        assertThat(outcome("factuality").failures()).isEmpty();
    }

    @Test
    void shouldNameARowWhoseTokenIsNotThere() throws IOException {
        write("uw_dev.jsonl", "{'id': 'a7', 'text': 'It sank .', 'token_span': [4, 5], 'factuality': 3.0}");

        assertThatThrownBy(() -> outcome("factuality"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a7");
    }

    @Test
    void shouldSayWhichFilesItLooksFor() {
        assertThatThrownBy(() -> outcome("factuality"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("uw_dev.jsonl");
    }

    @ParameterizedTest
    @CsvSource({"CT_PLUS, 3", "CT_MINUS, -3", "UU, 0.5", "PS_PLUS, 1.5"})
    void shouldPutAnEventOnTheScaleByWhatItsFeaturesAdd(String feature, double value) {
        FactualityScale scale =
                FactualityScale.of(List.of("bias\t50", "CT_PLUS\t350", "CT_MINUS\t-700", "PS_PLUS\t100"));

        assertThat(scale.value(Set.of(feature))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uw", "meantime", "rp"})
    void shouldPutWhatIsAssertedAboveWhatIsDenied(String set) {
        FactualityScale shipped = FactualityScale.shipped(set);

        assertThat(shipped.value(Set.of("CT_PLUS")))
                .isGreaterThan(shipped.value(Set.of("UU")))
                .isGreaterThan(shipped.value(Set.of("CT_MINUS")));
    }

    @Test
    void shouldScoreTheLightThatTargetsStandIn() throws IOException {
        write(
                "dev.jsonl",
                "{'id': 'a', 'sentence': 'Critics condemned Petra Holm for her shameful lies.', 'target': 'Petra Holm',"
                        + " 'from': 18, 'to': 28, 'polarity': 2.0}",
                "{'id': 'b', 'sentence': 'Karl Lund will visit Brenz on Monday.', 'target': 'Karl Lund',"
                        + " 'from': 0, 'to': 9, 'polarity': 4.0}");

        assertThat(outcome("newsmtsc").metrics())
                .containsEntry("accuracy", 1.0)
                .containsEntry("macro_f1", 0.6667)
                .containsEntry("n", 2);
    }

    @Test
    void shouldNameARowOfUnknownPolarity() throws IOException {
        write("dev.jsonl", "{'id': 'q9', 'sentence': 'It sank.', 'target': 'It', 'from': 0, 'to': 2, 'polarity': 9.0}");

        assertThatThrownBy(() -> outcome("newsmtsc"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("q9");
    }

    private Outcome outcome(String name) throws IOException {
        Parts unused = new Parts(
                (key, value, receivedAt) -> {
                    throw new AssertionError();
                },
                (article, reported) -> {
                    throw new AssertionError();
                },
                statement -> {
                    throw new AssertionError();
                },
                (left, right, key) -> {
                    throw new AssertionError();
                });
        return Benchmarks.named(name).orElseThrow().score(data, unused, Progress.NONE);
    }

    private void write(String file, String... rows) throws IOException {
        Files.writeString(data.resolve(file), String.join("\n", rows).replace('\'', '"') + "\n");
    }
}
