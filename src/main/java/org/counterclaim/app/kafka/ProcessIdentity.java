package org.counterclaim.app.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Keeps an instance that has a name the same to Kafka, even when its state folder is lost. Streams names transactions after
 * an id that it keeps in that folder. With a new id, the transaction that a killed instance left open is nobody's, and holds
 * up all who read behind it until it runs out; with the same, its next start ends it.
 */
final class ProcessIdentity {

    /** As {@code org.apache.kafka.streams.processor.internals.StateDirectory} reads it. */
    static final String FILE = "kafka-streams-process-metadata";

    private ProcessIdentity() {}

    /** Writes the id if the instance has a name and the folder none. */
    static void keep(StreamsSettings settings) {
        if (settings.instanceId() == null) {
            return;
        }
        String application = settings.topology().applicationId();
        Path file = settings.stateDir().resolve(application).resolve(FILE);
        if (Files.exists(file)) {
            return;
        }
        UUID id = UUID.nameUUIDFromBytes((application + '/' + settings.instanceId()).getBytes(StandardCharsets.UTF_8));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{\"processId\":\"" + id + "\"}");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the state folder " + settings.stateDir(), e);
        }
    }
}
