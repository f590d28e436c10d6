package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    private Path folder;

    @Test
    void shouldBeWhereTheUsersProgramsKeepTheirState() {
        Path home = folder.resolve("home");
        Path state = folder.resolve("state");

        assertThat(StateFolder.usual(Map.of("XDG_STATE_HOME", state.toString()), home.toString()))
                .isEqualTo(state.resolve("counterclaim"));
        assertThat(StateFolder.usual(Map.of(), home.toString())).isEqualTo(home.resolve(".local/state/counterclaim"));
        assertThat(StateFolder.usual(Map.of("XDG_STATE_HOME", "not/absolute"), home.toString()))
                .isEqualTo(home.resolve(".local/state/counterclaim"));
    }

    @Test
    void shouldNotBeWhereTheProgramHappensToStartForAUserWithoutAHome() {
        assertThat(StateFolder.usual(Map.of(), "?")).isAbsolute();
    }

    /** Also for the superuser, who may write everywhere: a home below a file. */
    @Test
    void shouldBeWithTheTemporaryFilesWhereTheHomeCannotBeMade() throws IOException {
        Path home = Files.writeString(folder.resolve("file"), "").resolve("home");

        Path state = StateFolder.usual(Map.of(), home.toString());

        assertThat(state).isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "counterclaim"));
        assertThat(StateFolder.warning(state))
                .hasValueSatisfying(w -> assertThat(w).contains(state.toString(), "state.dir"));
    }

    @Test
    void shouldNotWarnOfAFolderThatLasts() {
        assertThat(StateFolder.warning(folder)).isEmpty();
    }

    @Test
    void shouldLeaveAHomeThatCannotBeWrittenToAlone() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(home)).isFalse(); // the superuser may write everywhere

        assertThat(StateFolder.usual(Map.of(), home.toString()).startsWith(home))
                .isFalse();
    }

    @Test
    void shouldBeTheUsualOneOnlyWhereNoneIsNamed() {
        Map<String, String> environment = Map.of("XDG_STATE_HOME", folder.toString());

        assertThat(new ConfigurationReader(environment).read(null, Map.of()).stateDir())
                .isEqualTo(folder.resolve("counterclaim"));
        assertThat(new ConfigurationReader(environment)
                        .read(null, Map.of("state.dir", folder.resolve("own").toString()))
                        .stateDir())
                .isEqualTo(folder.resolve("own"));
    }

    @Test
    void shouldBeMadeAndLeftEmpty() throws IOException {
        Path state = folder.resolve("a/b");

        StateFolder.ensure(state);
        StateFolder.ensure(state);

        try (var files = Files.list(state)) {
            assertThat(files).isEmpty();
        }
    }

    /** Also for the superuser. */
    @Test
    void shouldSayInOneLineThatItCannotBeWrittenTo() throws IOException {
        Path state = Files.writeString(folder.resolve("file"), "").resolve("state");

        assertThatThrownBy(() -> StateFolder.ensure(state))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("The folder of the local stores " + state + " cannot be written to: ")
                .hasMessageEndingWith("Name another with state.dir, or let this user write there.")
                .hasMessageNotContaining("\n");
    }
}
