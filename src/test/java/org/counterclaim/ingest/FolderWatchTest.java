package org.counterclaim.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private static final String ONE = "{\"id\": \"1\", \"source\": \"a.example\", \"headline\": \"One\"}";
    private static final String TWO = ONE.replace("One", "Two");
    private static final UnreadableArticleException FAILURE =
            new UnreadableArticleException(Reason.UNREACHABLE, "can't be opened: no rights");

    @TempDir
    private Path folder;

    private FolderWatch watch;
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @BeforeEach
    void watch() {
        watch = new FolderWatch(folder);
    }

    @Test
    void shouldGiveAFileOnceItIsWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), ONE.substring(0, 20));

        assertThat(look()).isEmpty();
        Files.writeString(file, ONE.substring(20), StandardOpenOption.APPEND);
        assertThat(look()).isEmpty();
        assertThat(look()).containsExactly(file);
        watch.sent(file);
        assertThat(look()).isEmpty();
        Files.writeString(file, TWO + " ");
        assertThat(look()).isEmpty();
        assertThat(look()).containsExactly(file);
    }

    @Test
    void shouldNotTakeAFileAsWholeForTwoLooksInQuickSuccession() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), ONE);

        assertThat(watch.look(now).ready()).isEmpty();
        assertThat(watch.look(now.plusMillis(5)).ready()).isEmpty();
        assertThat(watch.look(now.plus(FolderWatch.STILL)).ready()).containsExactly(file);
    }

    @Test
    void shouldGiveAFileThatCouldNotBeReadAgainAndTellOfItOnce() throws Exception {
        Path bad = Files.writeString(folder.resolve("a.json"), ONE);
        Path good = Files.writeString(folder.resolve("b.json"), TWO);
        look();

        assertThat(look()).containsExactly(bad, good);
        assertThat(watch.failed(bad, FAILURE)).hasValueSatisfying(told -> assertThat(told.problem())
                .hasMessage("can't be opened: no rights; it is tried again, less and less often"));
        watch.sent(good);
        assertThat(look()).containsExactly(bad);
        assertThat(watch.failed(bad, FAILURE)).isEmpty();
        assertThat(look()).isEmpty();
        assertThat(look()).containsExactly(bad);
        watch.sent(bad);
        assertThat(look()).isEmpty();
    }

    @Test
    void shouldGiveAFileThatKeepsFailingLessAndLessOftenUntilItChanges() throws Exception {
        Path bad = Files.writeString(folder.resolve("a.json"), ONE);
        look();
        int tries = 0;
        for (int i = 0; i < 3600 / FolderWatch.STILL.toSeconds(); i++) {
            for (Path file : look()) {
                watch.failed(file, FAILURE);
                watch.failed(file, FAILURE); // of two articles in it
                tries++;
            }
        }
        assertThat(tries).as("in an hour").isBetween(12, 25);

        Files.writeString(bad, TWO + " ");
        assertThat(look()).isEmpty();
        assertThat(look()).as("once it is still").containsExactly(bad);
        watch.failed(bad, FAILURE);
        assertThat(look()).as("what is new has a pause of its own").containsExactly(bad);
    }

    @Test
    void shouldGiveAFileThatWasChangedWhileItWasReadAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), ONE);
        look();
        assertThat(look()).containsExactly(file);

        Files.writeString(file, TWO + "\n" + TWO);
        watch.sent(file);

        look();
        assertThat(look()).containsExactly(file);
    }

    @Test
    void shouldFindAFileThatWasReplacedByOneOfTheSameSizeAndTime() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), ONE);
        FileTime time = Files.getLastModifiedTime(file);
        send(file);
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("unix");

        Path other = Files.writeString(folder.resolve("a.part"), TWO);
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        look();
        assertThat(look()).containsExactly(file);
    }

    @Test
    void shouldGiveAFileThatVanishedAndCameBackOnlyIfItIsAnother(@TempDir Path elsewhere) throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), ONE);
        FileTime time = Files.getLastModifiedTime(file);
        send(file);

        Path away = Files.move(file, elsewhere.resolve("a.json"));
        assertThat(look()).isEmpty();
        Files.move(away, file);
        look();
        assertThat(look()).isEmpty();

        Files.delete(file);
        assertThat(look()).isEmpty();
        Files.writeString(file, TWO);
        Files.setLastModifiedTime(file, time);
        look();
        assertThat(look()).containsExactly(file);
    }

    @Test
    void shouldNotLoseOtherFilesToOneThatVanishesOrIsALinkToNothing() throws Exception {
        Path first = Files.writeString(folder.resolve("a.json"), ONE);
        Files.createSymbolicLink(folder.resolve("b.json"), folder.resolve("nowhere.json"));
        Files.createDirectory(folder.resolve("c.json"));
        Path inside = Files.writeString(folder.resolve("c.json/d.json"), TWO);
        look();

        assertThat(look()).containsExactly(first, inside);
        Files.delete(first);
        watch.failed(first, FAILURE);
        watch.sent(inside);
        assertThat(look()).isEmpty();
        Files.writeString(first, ONE);
        look();
        assertThat(look()).containsExactly(first);
    }

    @Test
    void shouldTellOfAPlaceThatCannotBeListedAndGoOnWithTheOthers() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path file = Files.writeString(closed.resolve("a.json"), ONE);
        Path other = Files.writeString(folder.resolve("b.json"), TWO);
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed)).isFalse(); // root may read everything
        try {
            FolderWatch.Look look = watch.look(now);
            assertThat(look.problems()).singleElement().satisfies(p -> {
                assertThat(p.where()).isEqualTo(closed.toString());
                assertThat(p.problem()).hasMessageContaining("can't be listed").hasMessageContaining("tried again");
            });
            now = now.plus(FolderWatch.STILL);
            look = watch.look(now);
            assertThat(look.problems()).isEmpty();
            assertThat(look.ready()).containsExactly(other);
            watch.sent(other);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
        look();
        assertThat(look()).containsExactly(file);
    }

    @Test
    void shouldWaitForAFolderThatIsAway(@TempDir Path drive) throws Exception {
        Path inbox = drive.resolve("inbox");
        watch = new FolderWatch(inbox);

        assertThat(watch.look(now).problems()).singleElement().satisfies(p -> assertThat(p.problem())
                .hasMessageContaining("there is no such folder"));
        assertThat(watch.look(now).problems()).isEmpty();
        Path file = Files.writeString(Files.createDirectory(inbox).resolve("a.json"), ONE);
        look();
        assertThat(look()).containsExactly(file);
    }

    @Test
    void shouldLookIntoAFolderThatIsALink() throws Exception {
        Path drive = Files.createDirectory(folder.resolve("drive"));
        Path link = Files.createSymbolicLink(folder.resolve("inbox"), drive);
        Files.writeString(drive.resolve("a.json"), ONE);
        watch = new FolderWatch(link);
        look();

        assertThat(look()).extracting(Path::getFileName).containsExactly(Path.of("a.json"));
        try (Stream<Reading> readings = ArticleSource.open(List.of(link.toString()), ReadOptions.at(now))) {
            assertThat(readings).hasSize(1);
        }
    }

    @Test
    void shouldTellAFileThatIsBrokenFromOneThatIsCutOffFromUs() throws Exception {
        Path packed = folder.resolve("a.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((ONE + "\n").repeat(500).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(whole, whole.length - 12));

        try (Stream<Reading> readings = ArticleSource.open(List.of(packed.toString()), ReadOptions.at(now))) {
            assertThat(readings.map(Reading::problem).filter(Objects::nonNull))
                    .singleElement()
                    .extracting(UnreadableArticleException::reason)
                    .isEqualTo(Reason.BROKEN_GZIP);
        }
        UnreadableArticleException cutOff = Documents.stopped(
                        "a", "can't be read: ", new IOException("Input/output error"))
                .get(0)
                .problem();
        assertThat(cutOff)
                .isNotNull()
                .extracting(UnreadableArticleException::reason)
                .isEqualTo(Reason.UNREACHABLE);
    }

    /** Each look is late enough to take what has kept still as whole. */
    private List<Path> look() {
        now = now.plus(FolderWatch.STILL);
        return watch.look(now).ready();
    }

    private void send(Path file) {
        look();
        assertThat(look()).containsExactly(file);
        watch.sent(file);
        assertThat(look()).isEmpty();
    }
}
