package org.counterclaim.app;

import java.util.Arrays;

/** Entry point of {@code java -jar counterclaim.jar}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Logging reads its configuration with the first logger, so this comes before anything that has one.
        Logging.configure(Arrays.asList(args), System.getenv());
        int status = CommandLineShell.of().execute(args);
        System.out.flush();
        System.exit(status);
    }
}
