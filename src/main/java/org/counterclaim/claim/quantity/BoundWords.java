package org.counterclaim.claim.quantity;

import java.util.Locale;
import java.util.Set;
import org.counterclaim.model.Quantity.Bound;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.WordList;

/** How a number is meant, by the words right before and after it: "at least 12", "12 or so". */
final class BoundWords {

    private static final int LONGEST = 4;
    private static final Set<String> MORE = Set.of("more", "over", "above", "greater", "higher");
    private static final Set<String> LESS = Set.of("less", "fewer", "under", "below");

    private final WordList words = WordList.load("en", "quantity-bounds");

    /** A bound and the tokens it takes: {@code from} before the number, {@code to} after it. */
    record Found(Bound bound, int from, int to) {}

    Found around(Sentence s, int from, int to, Bound otherwise) {
        for (int n = Math.min(LONGEST, from); n > 0; n--) {
            String phrase = s.words(from - n, from).toLowerCase(Locale.ROOT);
            if (words.contains(phrase) && !isPlace(s, from - n, n, phrase)) {
                Bound bound = Bound.valueOf(words.value(phrase).orElseThrow());
                return new Found(bound == Bound.EXACT ? otherwise : bound, from - n, to);
            }
        }
        return after(s, from, to, otherwise);
    }

    /** "under 18s", "over the years", "around 10 Downing Street" aside, a preposition here belongs to the number. */
    private static boolean isPlace(Sentence s, int at, int length, String phrase) {
        return length == 1
                && phrase.equals("some")
                && at + 1 < s.size()
                && s.token(at + 1).isNoun();
    }

    private static Found after(Sentence s, int from, int to, Bound otherwise) {
        if (to + 1 < s.size() && word(s, to).equals("or")) {
            String next = word(s, to + 1);
            if (MORE.contains(next)) {
                return new Found(Bound.AT_LEAST, from, to + 2);
            }
            if (LESS.contains(next)) {
                return new Found(Bound.AT_MOST, from, to + 2);
            }
            if (next.equals("so")) {
                return new Found(Bound.ABOUT, from, to + 2);
            }
        }
        boolean plus = s.token(to - 1).form().endsWith("+")
                || to < s.size()
                        && (word(s, to).equals("+")
                                || word(s, to).equals("plus") && word(s, to - 1).equals("-"));
        return new Found(plus ? Bound.AT_LEAST : otherwise, from, to);
    }

    private static String word(Sentence s, int i) {
        return s.token(i).form().toLowerCase(Locale.ROOT);
    }
}
