package org.counterclaim.compare.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterclaim.compare.Rule;

/** A list of words, one a line, beside the word tables. */
final class WordList {

    private WordList() {}

    static Set<String> read(String file) {
        try (InputStream in = Rule.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing word list " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
