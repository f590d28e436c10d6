package org.counterclaim.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.text.Sentence;

/** Example files of {@code claims/en} and a reader that all their tests share. */
public final class Examples {

    private Examples() {}

    /** Loaded once for all tests of a run. */
    private static final class Shared {
        static final OnnxReader READER = OnnxReader.shipped();
    }

    public static List<String[]> of(String name) {
        InputStream in = Examples.class.getResourceAsStream("/claims/en/" + name);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Sentence sentence(String text) {
        return Shared.READER.read(text).get(0);
    }
}
