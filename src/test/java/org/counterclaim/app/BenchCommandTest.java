package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.counterclaim.serde.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** That a benchmark comes to an end and measures something; how much is for a quiet machine. */
class BenchCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @Timeout(240)
    void shouldMeasureHowLongItTakesUntilReadyAfterAKill() {
        JsonNode measured = bench("recovery", "--runs", "1", "--limit", "5", "--threads", "1");

        assertThat(measured.path("recovery_s").path("median").asDouble()).isBetween(0.5, 120.0);
    }

    @Test
    @Timeout(240)
    void shouldCompareAndFindWithMadeArticlesAndSaySo() {
        JsonNode measured = bench("throughput", "--runs", "1", "--limit", "20", "--threads", "1");

        assertThat(measured.path("comparisons").asLong()).isGreaterThan(20);
        assertThat(measured.path("findings").asLong()).isPositive();
        assertThat(measured.path("articles_per_second").path("median").asDouble())
                .isPositive();
    }

    @Test
    @Timeout(240)
    void shouldMeasureWhatAnArticleCostsAsTheStoreGrows() {
        JsonNode measured = bench("growth", "--runs", "1", "--claims", "1000", "--threads", "1");

        assertThat(measured.path("claims").path(0).asLong()).isEqualTo(500);
        assertThat(measured.path("cpu_ms_per_article_many").path("median").asDouble())
                .isPositive();
        assertThat(measured.path("growth_ratio").path("median").asDouble()).isPositive();
        // An article meets those of its own telling and of one before, however many claims are known.
        double few = measured.path("comparisons_per_article_few").path("median").asDouble();
        double many =
                measured.path("comparisons_per_article_many").path("median").asDouble();
        assertThat(few).isPositive();
        assertThat(many).isBetween(0.8 * few, 1.2 * few);
    }

    private JsonNode bench(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "bench";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        CommandLine shell = CommandLineShell.of();
        shell.setOut(new PrintWriter(out));
        shell.setErr(new PrintWriter(err));
        assertThat(shell.execute(line)).as(err.toString()).isZero();
        return Json.read(out.toString(), JsonNode.class);
    }
}
