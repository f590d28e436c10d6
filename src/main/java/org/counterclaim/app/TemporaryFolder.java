package org.counterclaim.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that is gone after use. */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("counterclaim-"));
        } catch (IOException e) {
            throw new UserError(
                    "There is no place for temporary files in " + System.getProperty("java.io.tmpdir"),
                    "Make room, or name another folder with -Djava.io.tmpdir.",
                    e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            Logger log = LoggerFactory.getLogger(TemporaryFolder.class);
            log.debug("Temporary files are left in {}", path, e);
        }
    }
}
