package org.counterclaim.app.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which making of the topics the local stores were filled from. A {@code replay} deletes the topics and the state of its own
 * machine only: the stores of another would be taken for full, though what they hold was deleted everywhere else.
 */
final class Generation {

    private final Path file;

    Generation(StreamsSettings settings) {
        this.file =
                settings.stateDir().resolve(settings.topology().applicationId()).resolve("counterclaim-generation");
    }

    /** Whether the stores were filled from other topics; not if it is unknown. */
    boolean isOver(String now) {
        try {
            return Files.exists(file) && !Files.readString(file).equals(now);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void keep(String now) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("cannot use the state folder " + file.getParent(), e);
    }
}
