package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.serde.Topics;
import org.junit.jupiter.api.Test;

/** Holds what the README says against the program. */
class ReadmeTest {

    private final String readme = read();

    @Test
    void shouldShowEveryConfigurationKeyWithItsVariableAndDefault() {
        ConfigurationReader.defaults().forEach((key, value) -> assertThat(readme)
                .contains("| `" + key + "` | `" + ConfigurationReader.variable(key) + "` | "
                        + (value.isEmpty() ? "" : "`" + value + "`")));
    }

    @Test
    void shouldNameEveryTopicAndCommand() {
        Topics.withPrefix("").all().forEach(t -> assertThat(readme).contains("`" + t.name() + "`"));
        CommandLineShell.of().getSubcommands().forEach((name, command) -> assertThat(readme)
                .containsPattern("[`|] ?" + name + "\\b|counterclaim\\.jar " + name));
    }

    @Test
    void shouldLinkToFilesThatAreThere() {
        Matcher link = Pattern.compile("\\]\\((?!http)([^)#]+)\\)").matcher(readme);
        while (link.find()) {
            assertThat(Path.of(link.group(1))).exists();
        }
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
