package org.counterclaim.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterclaim.serde.Json;

/** The articles of the demo. Outlets and events are made up. */
final class Samples {

    private static final String FILE = "/org/counterclaim/demo/articles.jsonl";

    private Samples() {}

    /** In the order in which they came out. */
    static List<OwnForm> all() {
        try (InputStream in = Samples.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is part of the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Json.read(line, OwnForm.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
