package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.counterclaim.app.kafka.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void shouldNameTheCommandsWhereThereIsNoneOfThatName() {
        assertThat(run("inject")).isEqualTo(2);
        assertThat(err.toString().strip()).hasLineCount(1).contains("'inject'").contains("ingest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"watch", "ingest", "serve", "replay"})
    @Timeout(60)
    void shouldFailWithOneLineWhereThereIsNoKafka(String command) {
        int nobody = Ports.free();
        List<String> more = Map.of(
                        "ingest", List.of("README.md"), "serve", List.of("--port", "0"), "replay", List.of("--yes"))
                .getOrDefault(command, List.of());
        List<String> args = new ArrayList<>(List.of(command, "--bootstrap", "127.0.0.1:" + nobody));
        args.addAll(more);

        assertThat(run(args.toArray(String[]::new))).isEqualTo(1);
        assertThat(err.toString().strip())
                .hasLineCount(1)
                .contains(":" + nobody)
                .contains("--bootstrap");
    }

    @Test
    void shouldSayWhichPortIsTakenInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run("kafka", "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(1);
            assertThat(err.toString().strip()).hasLineCount(1).contains(taken.getLocalPort() + " is in use");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldHelpWithExamples(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: counterclaim " + command).contains("counterclaim " + command + " ");
    }

    static Stream<String> commands() {
        return CommandLineShell.of().getSubcommands().keySet().stream().filter(name -> !name.startsWith("generate"));
    }

    private int run(String... args) {
        CommandLine shell = CommandLineShell.of();
        shell.setOut(new PrintWriter(out, true));
        shell.setErr(new PrintWriter(err, true));
        return shell.execute(args);
    }
}
