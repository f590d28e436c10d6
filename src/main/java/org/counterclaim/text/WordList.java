package org.counterclaim.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A word list of one language: lines of a word or multi-word, a tab and a value where the list has values; {@code #} starts a
 * comment. One class of cue words per file, so that a list can be read and corrected without reading code.
 */
public final class WordList {

    private final Map<String, String> entries;

    private WordList(Map<String, String> entries) {
        this.entries = Map.copyOf(entries);
    }

    /**
     * Loads {@code org/counterclaim/text/LANGUAGE/NAME.txt} from the class path.
     *
     * @throws IllegalStateException if the list is not there
     */
    public static WordList load(String language, String name) {
        String path = "/org/counterclaim/text/" + language + "/" + name + ".txt";
        try (InputStream in = WordList.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("word list is missing: " + path);
            }
            return new WordList(parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read word list " + path, e);
        }
    }

    private static Map<String, String> parse(BufferedReader lines) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int comment = line.indexOf('#');
            String text = (comment >= 0 ? line.substring(0, comment) : line).strip();
            if (text.isEmpty()) {
                continue;
            }
            int tab = text.indexOf('\t');
            String value = tab < 0 ? "" : text.substring(tab + 1).strip();
            String words = tab < 0 ? text : text.substring(0, tab).strip();
            for (String word : words.split("\\s*,\\s*")) {
                entries.put(word, value);
            }
        }
        return entries;
    }

    public boolean contains(String word) {
        return entries.containsKey(word);
    }

    public Optional<String> value(String word) {
        return Optional.ofNullable(entries.get(word));
    }

    public Set<String> words() {
        return entries.keySet();
    }
}
