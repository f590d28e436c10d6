package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Holds the reference of all commands against the commands; with {@code -Dgolden=true} it writes it anew. */
class CommandReferenceTest {

    private static final Path REFERENCE = Path.of(".github", "commands.md");

    @Test
    void shouldDescribeEveryCommandAndOption() throws IOException {
        String expected = reference();
        if (Boolean.getBoolean("golden")) {
            Files.writeString(REFERENCE, expected);
        }
        assertThat(Files.readString(REFERENCE)).isEqualTo(expected);
    }

    private static String reference() {
        CommandLine shell = CommandLineShell.of();
        // What a default is on this machine is none of the reference's business.
        shell.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
        StringBuilder text = new StringBuilder("""
                # Commands

                What `--help` says of each. Made from the program by `mvn test -Dtest=CommandReferenceTest -Dgolden=true`.
                `counterclaim` stands for `java -jar target/counterclaim.jar`.
                """);
        section(text, "counterclaim", shell);
        for (Map.Entry<String, CommandLine> command : shell.getSubcommands().entrySet()) {
            section(text, command.getKey(), command.getValue());
            for (Map.Entry<String, CommandLine> inner :
                    command.getValue().getSubcommands().entrySet()) {
                section(text, command.getKey() + ' ' + inner.getKey(), inner.getValue());
            }
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String name, CommandLine command) {
        text.append("\n## ").append(name).append("\n\n```\n");
        text.append(command.getUsageMessage(Ansi.OFF).replace("\r", "").stripTrailing());
        text.append("\n```\n");
    }
}
