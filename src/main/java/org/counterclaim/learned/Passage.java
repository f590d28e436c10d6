package org.counterclaim.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterclaim.text.WordPieces;

/**
 * The part of an article that speaks to a claim: its first sentence and the sentences that share most rare words with the
 * claim, up to a number of words, in the order of the article. The model was trained on passages chosen in this very way
 * (src/train/passage.py), so the two change together.
 */
final class Passage {

    private static final int LIMIT = 50;
    private static final int LONGEST_SENTENCE = 40;
    private static final int SHORTEST_SENTENCE = 3;
    private static final Pattern BREAK = Pattern.compile(
            "\\s*\\n\\s*|(?<=[.!?])[\"”’')]*\\s+(?=[\"“‘'(]?[A-Z0-9])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Rank of the commonest word in the vocabulary, which is roughly in the order of frequency. */
    private static final double COMMONEST = 1990;

    private static final double RANK_OF_SPLIT_WORD = 40_000;

    private final WordPieces pieces;

    Passage(WordPieces pieces) {
        this.pieces = pieces;
    }

    String of(String body, String claim) {
        List<String> parts = sentences(body);
        if (parts.isEmpty()) {
            return tokens(body).stream().limit(LIMIT).collect(Collectors.joining(" "));
        }
        Map<String, Double> wanted = new HashMap<>();
        for (String word : WordPieces.words(claim)) {
            if (Character.isLetterOrDigit(word.codePointAt(0))) {
                wanted.computeIfAbsent(word, this::rarity);
            }
        }
        double[] scores = parts.stream().mapToDouble(p -> score(p, wanted)).toArray();
        Integer[] order = new Integer[parts.size() - 1];
        Arrays.setAll(order, i -> i + 1);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -scores[i]));
        TreeSet<Integer> chosen = new TreeSet<>(List.of(0));
        int size = tokens(parts.get(0)).size();
        for (int i : order) {
            if (scores[i] <= 0) {
                break;
            }
            int length = tokens(parts.get(i)).size();
            if (size + length <= LIMIT) {
                chosen.add(i);
                size += length;
            }
        }
        return chosen.stream().map(parts::get).collect(Collectors.joining(" "));
    }

    private static double score(String sentence, Map<String, Double> wanted) {
        double score = 0;
        for (String word : new HashSet<>(WordPieces.words(sentence))) {
            score += wanted.getOrDefault(word, 0.0);
        }
        return score;
    }

    private double rarity(String word) {
        int[] ids = pieces.of(word);
        double rank = ids.length == 1 ? ids[0] : RANK_OF_SPLIT_WORD;
        return Math.max(0, Math.log(rank / COMMONEST));
    }

    /** A cheap split: the passage needs no exact sentences, and a body is read once for each claim. */
    private static List<String> sentences(String body) {
        List<String> sentences = new ArrayList<>();
        for (String piece : BREAK.split(body)) {
            List<String> tokens = tokens(piece);
            if (tokens.size() >= SHORTEST_SENTENCE) {
                sentences.add(String.join(" ", tokens.subList(0, Math.min(tokens.size(), LONGEST_SENTENCE))));
            }
        }
        return sentences;
    }

    private static List<String> tokens(String text) {
        return SPACE.splitAsStream(text).filter(t -> !t.isEmpty()).toList();
    }
}
