package org.counterclaim.claim.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.text.WordList;
import org.jspecify.annotations.Nullable;

/** A word list whose entries are phrases with wildcards: {@code *} up to eight words, {@code %} a number, {@code ^} the beginning. */
final class PhraseList {

    private static final int FEW = 8;
    private static final String NUMBER = "%";
    private static final String ANY = "*";

    private record Phrase(boolean anchored, String[] words) {}

    /** By first word, so that a line is compared only with phrases that can begin where one of its words stands. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private PhraseList() {}

    static PhraseList load(String language, String name) {
        PhraseList list = new PhraseList();
        for (String entry : WordList.load(language, "boilerplate/" + name).words()) {
            boolean anchored = entry.startsWith("^");
            String[] words = (anchored ? entry.substring(1) : entry).split(" ");
            list.phrases.computeIfAbsent(words[0], w -> new ArrayList<>()).add(new Phrase(anchored, words));
        }
        return list;
    }

    /** Whether the line is one of the phrases and nothing else. */
    boolean isWhole(Words line) {
        return line.size() > 0 && longest(line, 0, true) == line.size();
    }

    /** Whether one of the phrases stands in the line. */
    boolean isIn(Words line) {
        for (int at = 0; at < line.size(); at++) {
            if (longest(line, at, false) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line begins with a phrase behind which the rest of the line, if any, is set off by a sign. */
    boolean isSetOff(Words line) {
        if (line.size() == 0) {
            return false;
        }
        for (Phrase phrase : phrases.getOrDefault(line.word(0), List.of())) {
            int end = end(phrase.words(), 1, line, 1, false);
            if (end > 0 && isDelimited(line.after(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDelimited(String rest) {
        return rest.isEmpty() || ":|-–—»>".indexOf(rest.charAt(0)) >= 0;
    }

    /** End of the longest phrase that begins at a word; 0 where none does. */
    private int longest(Words line, int at, boolean whole) {
        int end = longest(phrases.get(line.word(at)), line, at, whole);
        return isNumber(line.word(at)) ? Math.max(end, longest(phrases.get(NUMBER), line, at, whole)) : end;
    }

    private static int longest(@Nullable List<Phrase> candidates, Words line, int at, boolean whole) {
        int end = 0;
        if (candidates != null) {
            for (Phrase phrase : candidates) {
                if (at == 0 || !phrase.anchored()) {
                    end = Math.max(end, end(phrase.words(), 1, line, at + 1, whole));
                }
            }
        }
        return end;
    }

    private static int end(String[] phrase, int next, Words line, int at, boolean whole) {
        if (next == phrase.length) {
            return whole && at < line.size() ? 0 : at;
        }
        if (phrase[next].equals(ANY)) {
            for (int skip = 0; skip <= FEW && at + skip <= line.size(); skip++) {
                int end = end(phrase, next + 1, line, at + skip, whole);
                if (end > 0) {
                    return end;
                }
            }
            return 0;
        }
        if (at == line.size()) {
            return 0;
        }
        String word = line.word(at);
        boolean fits = phrase[next].equals(NUMBER) ? isNumber(word) : phrase[next].equals(word);
        return fits ? end(phrase, next + 1, line, at + 1, whole) : 0;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }
}
