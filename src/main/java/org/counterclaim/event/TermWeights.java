package org.counterclaim.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much it tells of a text's matter that a word stands in it: inverse document frequency (Spärck Jones 1972), the natural
 * logarithm of how many articles of news there are for one that holds the word. "The" weighs nothing, a name that nobody
 * has heard of weighs most. Words are known by their beginnings, so that a country and its people are one term.
 */
public final class TermWeights {

    private static final String TABLE = "/org/counterclaim/event/en/document-frequency.tsv";
    private static final String ALL = "*";
    private static final int LETTERS = 6;
    private static final int SHORTEST = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Map<String, Double> weights = new HashMap<>();
    private final double rare;

    private TermWeights(Map<String, Integer> articles) {
        double all = articles.getOrDefault(ALL, 1);
        int fewest =
                articles.values().stream().mapToInt(Integer::intValue).min().orElse(1);
        articles.forEach((term, count) -> weights.put(term, Math.log(all / count)));
        this.rare = Math.log(all / fewest);
    }

    /** As counted in English news; see {@code src/train/document_frequency.py}. */
    public static TermWeights english() {
        return Shipped.ENGLISH;
    }

    /** Weight of a term: 0 for the most frequent, the same most for all that are rare. */
    public double of(String term) {
        return weights.getOrDefault(term, rare);
    }

    /** Hands on the terms of a text in their order, as often as they come. */
    public static void forEach(CharSequence text, Consumer<String> taker) {
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            if (m.end() - m.start() >= SHORTEST) {
                int end = Math.min(m.end(), m.start() + LETTERS);
                taker.accept(text.subSequence(m.start(), end).toString().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static final class Shipped {

        static final TermWeights ENGLISH = load();

        private static TermWeights load() {
            Map<String, Integer> articles = new HashMap<>();
            ConfigFolder.resource(TABLE).lines().forEach(line -> {
                String[] cells = line.split("\t", -1);
                articles.put(cells[0], Integer.valueOf(cells[1]));
            });
            return new TermWeights(articles);
        }
    }
}
