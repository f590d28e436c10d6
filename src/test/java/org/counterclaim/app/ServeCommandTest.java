package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

    private static final Path TEMPORARY = Path.of("temporary");

    @Test
    void shouldGoOnFromTheFileThatTheConfigurationNames() {
        assertThat(view(Map.of("COUNTERCLAIM_VIEW_FILE", "kept.db"), Map.of())).isEqualTo(Path.of("kept.db"));
        assertThat(view(Map.of("COUNTERCLAIM_VIEW_FILE", "kept.db"), Map.of("view.file", "other.db")))
                .as("--view beats it")
                .isEqualTo(Path.of("other.db"));
    }

    @Test
    void shouldLeaveTheFileOfARunAloneWhereNoneIsNamed() {
        assertThat(view(Map.of(), Map.of())).isEqualTo(TEMPORARY.resolve("view.db"));
        assertThat(view(Map.of("COUNTERCLAIM_STATE_DIR", "/state"), Map.of())).isEqualTo(TEMPORARY.resolve("view.db"));
    }

    private static @Nullable Path view(Map<String, String> environment, Map<String, String> options) {
        return ServeCommand.withView(
                        new HashMap<>(options), o -> new ConfigurationReader(environment).read(null, o), TEMPORARY)
                .viewFile();
    }
}
