package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandLineShellTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldEndWithUsageStatusAndOneLineWhenAnOptionIsUnknown() {
        int status = run("demo", "--nonsense");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().strip())
                .hasLineCount(1)
                .contains("--nonsense")
                .contains("demo --help");
    }

    @Test
    void shouldEndWithUsageStatusWhenNoCommandIsGiven() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString().strip()).hasLineCount(1).contains("command");
    }

    @Test
    void shouldFailWithOneLineAndNoStackTraceWhenAFileIsMissing() {
        int status = run("check", "no-such-folder/no-such-file.jsonl");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString().strip()).hasLineCount(1);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldHelpWithExamples(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: counterclaim " + command).contains("counterclaim " + command + " ");
    }

    static Stream<String> commands() {
        return Stream.of("demo", "run", "kafka", "ingest", "check", "watch", "evaluate", "bench");
    }

    private int run(String... args) {
        CommandLine shell = CommandLineShell.of();
        shell.setOut(new PrintWriter(out, true));
        shell.setErr(new PrintWriter(err, true));
        return shell.execute(args);
    }
}
