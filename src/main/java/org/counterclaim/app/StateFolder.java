package org.counterclaim.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The folder of the local stores. */
final class StateFolder {

    private static final String NAME = "counterclaim";

    private StateFolder() {}

    /**
     * Where it is if nobody says: where the user's programs keep what should outlive a restart (XDG Base Directory
     * Specification). What lies with the temporary files is deleted under a program that runs for long; it is there only for a
     * user without a home, or one who can't make it, as in some containers.
     */
    static Path usual(Map<String, String> environment, String home) {
        String given = environment.getOrDefault("XDG_STATE_HOME", "");
        // The specification: what is not absolute does not count.
        if (isAbsolute(given)) {
            return Path.of(given, NAME);
        }
        if (isAbsolute(home)) {
            Path usual = Path.of(home, ".local", "state", NAME);
            if (canBeMade(usual)) {
                return usual;
            }
        }
        return temporary();
    }

    /** What to say of a folder that will not last; empty where it will. */
    static Optional<String> warning(Path folder) {
        return folder.equals(temporary())
                ? Optional.of("The local stores are in " + folder
                        + ", with the temporary files: they may be deleted at any time"
                        + " and are then rebuilt from Kafka. Name a folder that lasts with state.dir; the usual one, in the"
                        + " user's home, is taken where it can be made.")
                : Optional.empty();
    }

    /**
     * Makes it where it does not exist.
     *
     * @throws UserError if nothing can be written there
     */
    static void ensure(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException e) {
            throw new UserError(
                    "The folder of the local stores " + folder + " cannot be written to: "
                            + e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "Name another with state.dir, or let this user write there.",
                    e);
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"), NAME);
    }

    /** Only looks: many commands ask where the folder is and never use it. */
    private static boolean canBeMade(Path folder) {
        for (Path place = folder; place != null; place = place.getParent()) {
            if (Files.exists(place)) {
                return Files.isDirectory(place) && Files.isWritable(place);
            }
        }
        return false;
    }

    private static boolean isAbsolute(String path) {
        try {
            return Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
