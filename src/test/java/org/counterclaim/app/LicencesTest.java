package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds every library that ships to a licence that goes with Apache-2.0. */
class LicencesTest {

    private static final Path LIST = Path.of("target/licences/THIRD-PARTY.txt");
    private static final Pattern LINE = Pattern.compile("^\\s+((?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)\\s+)+)(.*)$");
    private static final Pattern OPEN = Pattern.compile(
            "Apache|MIT|BSD|\\bEPL\\b|Eclipse|CC0|CC-BY-4|Public Domain|Go License|WordNet|Unicode|ISC");

    @Test
    void shouldShipOnlyLibrariesUnderAnOpenLicenceWithoutCopyleft() throws IOException {
        assumeThat(LIST).as("written by the Maven build").exists();
        List<String> lines = Files.readAllLines(LIST).stream()
                .filter(l -> l.startsWith("  "))
                .toList();

        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(lines).allMatch(LicencesTest::isOpen, "offers an open licence without copyleft");
    }

    @Test
    void shouldRefuseALibraryUnderTheGplAlone() {
        assertThat(
                        isOpen(
                                "     (GNU General Public License v3) Some Library (org.some:library:1.0 - https://apache.some.org)"))
                .isFalse();
        assertThat(
                        isOpen(
                                "     (EPL 2.0) (GPL2 w/ CPE) Jakarta Annotations API (jakarta.annotation:api:2.1.1 - https://x)"))
                .isTrue();
    }

    /** A library may offer several licences; one that is open is enough. */
    private static boolean isOpen(String line) {
        Matcher m = LINE.matcher(line);
        return m.matches() && OPEN.matcher(licences(m)).find();
    }

    /** The brackets before the library's name. */
    private static String licences(Matcher line) {
        return line.group(1);
    }
}
