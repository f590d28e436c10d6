package org.counterclaim.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the JVM that it will not run for long. Of the processor time until the demo's first finding, almost half went into
 * the optimising compiler, whose work pays only later; options of the command line could say so, but {@code java -jar} has
 * none.
 */
final class ShortRun {

    private static final Logger LOG = LoggerFactory.getLogger(ShortRun.class);

    /** Methods then stay with what the quick compiler makes of them. */
    private static final String DIRECTIVES = "[{ match: [\"*.*\"], c2: { Exclude: true } }]";

    private ShortRun() {}

    /** Does nothing on JVMs that know no compiler directives (JEP 165). */
    static void prefer() {
        try {
            Path file = Files.createTempFile("counterclaim-", ".json");
            try {
                Files.writeString(file, DIRECTIVES, StandardCharsets.UTF_8);
                Object said = ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {file.toString()}},
                                new String[] {String[].class.getName()});
                LOG.debug("{}", said);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | JMException | RuntimeException e) {
            LOG.debug("This JVM takes no compiler directives", e);
        }
    }
}
