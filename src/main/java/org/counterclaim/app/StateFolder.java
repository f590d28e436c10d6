package org.counterclaim.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** The folder of the local stores. */
final class StateFolder {

    private static final String NAME = "counterclaim";

    private StateFolder() {}

    /**
     * Where it is if nobody says: where the user's programs keep what should outlive a restart (XDG Base Directory
     * Specification). What lies with the temporary files is deleted under a program that runs for long.
     */
    static Path usual(Map<String, String> environment, String home) {
        String given = environment.getOrDefault("XDG_STATE_HOME", "");
        // The specification: what is not absolute does not count.
        if (isAbsolute(given)) {
            return Path.of(given, NAME);
        }
        if (isAbsolute(home)) {
            return Path.of(home, ".local", "state", NAME);
        }
        return Path.of(System.getProperty("java.io.tmpdir"), NAME); // a user without a home, as in some containers
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

    private static boolean isAbsolute(String path) {
        try {
            return Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
