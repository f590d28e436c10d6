package org.counterclaim.app;

import java.util.List;
import java.util.Map;

/**
 * Tells Logback where its configuration is and what it depends on. Has no logger of its own: it runs before the first one.
 */
final class Logging {

    static final String FORMAT = "COUNTERCLAIM_LOG_FORMAT";
    static final String LEVEL = "COUNTERCLAIM_LOG_LEVEL";

    private static final String FILE = "logback.configurationFile";
    private static final String SHIPPED = "org/counterclaim/config/logback.xml";

    private Logging() {}

    /**
     * @param args the command line; only {@code --verbose} is looked for
     * @param environment {@code COUNTERCLAIM_LOG_FORMAT} (text, json) and {@code COUNTERCLAIM_LOG_LEVEL}
     */
    static void configure(List<String> args, Map<String, String> environment) {
        if (System.getProperty(FILE) == null) {
            System.setProperty(FILE, SHIPPED);
        }
        boolean verbose = args.contains("--verbose");
        boolean service = args.contains("run");
        // A service's log is read later; a person at a terminal wants results, not logs.
        String usual = verbose ? "INFO" : service ? "INFO" : "ERROR";
        set("counterclaim.log.level", environment.getOrDefault(LEVEL, usual));
        set("counterclaim.log.libraries", verbose ? "INFO" : service ? "WARN" : "ERROR");
        // What comes out of order on a busy machine is sent again by the producer, but the broker calls it an error.
        boolean passing = !verbose && (args.contains("demo") || args.contains("bench"));
        set("counterclaim.log.replicas", passing ? "OFF" : System.getProperty("counterclaim.log.libraries"));
        set("counterclaim.log.format", environment.getOrDefault(FORMAT, "text"));
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
