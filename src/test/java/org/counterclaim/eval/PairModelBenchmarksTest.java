package org.counterclaim.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.counterclaim.topology.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of the sets and the names of the figures; what the figures are is measured on the sets themselves. */
class PairModelBenchmarksTest {

    @TempDir
    private Path data;

    @Test
    void shouldScoreBodiesAgainstHeadlines() throws IOException {
        write("bodies.jsonl", "{'body_id': 7, 'text': 'The ferry to Holm ran aground on Sunday. Nobody was hurt.'}");
        write(
                "dev.jsonl",
                "{'headline': 'Ferry runs aground', 'body_id': 7, 'stance': 'agree'}",
                "{'headline': 'Orchestra loses its conductor', 'body_id': 7, 'stance': 'unrelated'}");

        assertThat(metrics("fnc1"))
                .containsKeys("score", "macro_f1", "f1_agree", "f1_disagree", "f1_discuss", "f1_unrelated")
                .containsEntry("n", 2);
    }

    @Test
    void shouldNameTheBodyThatIsMissing() throws IOException {
        write("bodies.jsonl", "{'body_id': 7, 'text': 'The ferry to Holm ran aground on Sunday.'}");
        write("dev.jsonl", "{'headline': 'Ferry runs aground', 'body_id': 8, 'stance': 'agree'}");

        assertThatThrownBy(() -> metrics("fnc1"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no body 8");
    }

    @Test
    void shouldScoreHeadlinesAgainstClaims() throws IOException {
        write(
                "dev.jsonl",
                "{'headline': 'No, the bridge is not closed', 'claim': 'The bridge is closed', 'stance': 'against'}");

        assertThat(metrics("emergent"))
                .containsKeys("accuracy", "macro_f1", "f1_for", "f1_against", "f1_observing")
                .containsEntry("n", 1);
    }

    @Test
    void shouldScoreClaimsOfOneStory() throws IOException {
        write("dev.jsonl", "{'claim_a': 'Prices fell', 'claim_b': 'Prices rose', 'strengthen': 0, 'weaken': 1}");

        assertThat(metrics("claimdiff"))
                .containsKeys("f1_weaken", "f1_strengthen")
                .containsEntry("n", 1);
    }

    @Test
    void shouldScoreEntailment() throws IOException {
        write(
                "rte3_dev.jsonl",
                "{'premise': 'Nordvik beat Alsen', 'hypothesis': 'Nordvik won', 'label3': 'entailment'}");

        assertThat(metrics("rte"))
                .containsKeys("contradiction_p", "contradiction_r", "contradiction_f1", "accuracy3")
                .containsEntry("n", 1);
    }

    private Map<String, Object> metrics(String name) throws IOException {
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
        return Benchmarks.named(name)
                .orElseThrow()
                .score(data, unused, Progress.NONE)
                .metrics();
    }

    private void write(String file, String... rows) throws IOException {
        Files.writeString(data.resolve(file), String.join("\n", rows).replace('\'', '"') + "\n");
    }
}
