package org.counterclaim.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.counterclaim.serde.Json;

/** The articles of the demo. Outlets, people and events are made up. */
final class Samples {

    private static final String FILE = "/org/counterclaim/demo/articles.jsonl";

    private Samples() {}

    /**
     * One article as it goes to the topic.
     *
     * @param json in Counterclaim's own form
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sample(String id, byte[] json) {}

    private record Identified(String id) {}

    /** In the order in which they came out. */
    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        try (InputStream in = Samples.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is part of the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    all.add(new Sample(Json.read(line, Identified.class).id(), line.getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
