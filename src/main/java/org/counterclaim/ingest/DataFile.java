package org.counterclaim.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small tables that ship beside the code: two columns parted by a tab, {@code #} starts a comment line. */
final class DataFile {

    private DataFile() {}

    static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("data file is missing: " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    pairs.put(
                            line.substring(0, tab).strip(),
                            line.substring(tab + 1).strip());
                }
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + name, e);
        }
    }
}
