package org.counterclaim.app;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entry point of {@code java -jar counterclaim.jar}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Logging reads its configuration with the first logger, so this comes before anything that has one.
        Logging.configure(Arrays.asList(args), System.getenv());
        UnknownVariables.warnings(System.getenv()).forEach(Main::warn);
        int status = CommandLineShell.of().execute(args);
        System.out.flush();
        System.exit(status);
    }

    /** To the log of a service; a person at a terminal, who is shown none, is told all the same. */
    private static void warn(String warning) {
        Logger log = LoggerFactory.getLogger(Main.class);
        if (log.isWarnEnabled()) {
            log.warn("{}", warning);
        } else {
            System.err.println("counterclaim: " + warning);
        }
    }
}
