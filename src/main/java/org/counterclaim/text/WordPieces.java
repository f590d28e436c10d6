package org.counterclaim.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.counterclaim.text.en.English;

/** Splits text into the pieces of an uncased WordPiece vocabulary. Safe for use by several threads. */
public final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final int CACHED_WORDS = 1 << 16;
    private static final int LONGEST_CACHED = 24;

    private final Map<String, Integer> vocabulary;
    private final Map<String, int[]> cache = new ConcurrentHashMap<>();
    private final int longestPiece;
    final int start;
    final int end;
    final int unknown;

    /** @param pieces the vocabulary in the order of its numbers */
    WordPieces(List<String> pieces) {
        vocabulary = new HashMap<>(pieces.size() * 2);
        int longest = 0;
        for (int i = 0; i < pieces.size(); i++) {
            vocabulary.put(pieces.get(i), i);
            longest = Math.max(longest, pieces.get(i).length());
        }
        longestPiece = longest;
        start = special("[CLS]");
        end = special("[SEP]");
        unknown = special("[UNK]");
    }

    /** The vocabulary that all shipped models share. */
    public static WordPieces shipped() {
        return Shipped.PIECES;
    }

    private static final class Shipped {
        static final WordPieces PIECES = new WordPieces(Resources.lines(English.class, "reader.vocab.txt"));
    }

    /** The piece that opens an input. */
    public int start() {
        return start;
    }

    /** The piece that closes a segment. */
    public int end() {
        return end;
    }

    /** The words of a text in lower case without accents: runs of letters and digits, and each other character. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String plain = fold(text);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isWordCharacter(c)) {
                while (next < plain.length() && isWordCharacter(plain.codePointAt(next))) {
                    next += Character.charCount(plain.codePointAt(next));
                }
                words.add(plain.substring(i, next));
            } else if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                words.add(plain.substring(i, next));
            }
            i = next;
        }
        return words;
    }

    private int special(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return id;
    }

    /** Numbers of the pieces; never empty. The array is shared: read only. */
    public int[] of(String word) {
        if (word.length() > LONGEST_CACHED) {
            return split(word);
        }
        int[] known = cache.get(word);
        if (known == null) {
            known = split(word);
            if (cache.size() >= CACHED_WORDS) {
                cache.clear();
            }
            cache.put(word, known);
        }
        return known;
    }

    private int[] split(String word) {
        List<Integer> ids = new ArrayList<>(4);
        for (String run : words(word)) {
            addRun(run, ids);
        }
        if (ids.isEmpty()) {
            ids.add(unknown);
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addRun(String run, List<Integer> ids) {
        if (run.length() > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        int before = ids.size();
        for (int i = 0; i < run.length(); ) {
            int j = Math.min(run.length(), i + longestPiece);
            Integer id = null;
            for (; j > i; j--) {
                id = vocabulary.get(i == 0 ? run.substring(0, j) : "##" + run.substring(i, j));
                if (id != null) {
                    break;
                }
            }
            if (id == null) {
                ids.subList(before, ids.size()).clear();
                ids.add(unknown);
                return;
            }
            ids.add(id);
            i = j;
        }
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** Lower case without accents, as the vocabulary was made. */
    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = true;
        for (int i = 0; i < lower.length() && ascii; i++) {
            ascii = lower.charAt(i) < 128;
        }
        if (ascii) {
            return lower;
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
