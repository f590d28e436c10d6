package org.counterclaim.text.en;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.counterclaim.text.Resources;
import org.counterclaim.text.en.Tokens.Mark;

/**
 * Splits a paragraph into words as the reader's teachers did: punctuation and hyphens apart, {@code 's} and {@code n't}
 * apart; numbers, addresses, abbreviations with their full stop, and prefixed words whole.
 */
final class EnglishTokens {

    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "m", "ll", "d");
    private static final Set<String> HEADLESS = Set.of("em", "tis", "twas", "cause", "til", "n");
    private static final Map<String, Integer> GLUED = Map.of("cannot", 3, "gonna", 3, "gotta", 3, "wanna", 3);
    private static final String BULLETS = "\u2022\u25cf\u25aa\u25e6\u2023\u2043\u00b7\u2981\u29bf\u25a0\u25ba\u25b6";
    private static final int LONGEST_SPECIAL = 24;

    private final Map<String, Mark> abbreviations = new HashMap<>();
    private final Set<String> prefixes;
    private final Set<String> domains;

    EnglishTokens() {
        for (String line : Resources.list(EnglishTokens.class, "abbreviations.txt")) {
            String[] parts = line.split("\t");
            abbreviations.put(
                    parts[0],
                    switch (parts[1]) {
                        case "title" -> Mark.TITLE;
                        case "place" -> Mark.PLACE;
                        default -> Mark.ABBREVIATION;
                    });
        }
        prefixes = new HashSet<>(Resources.list(EnglishTokens.class, "hyphen-prefixes.txt"));
        domains = new HashSet<>(Resources.list(EnglishTokens.class, "domains.txt"));
    }

    Tokens of(String text, int from, int to) {
        Tokens tokens = new Tokens();
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            if (Plain.isSpace(c) || Plain.isInvisible(c)) {
                i += Character.charCount(c);
                continue;
            }
            int end = Math.min(to, end(text, i, from, to));
            tokens.add(i, end, mark(text, i, end, from, to));
            i = end;
        }
        return tokens;
    }

    private int end(String t, int i, int from, int to) {
        int c = t.codePointAt(i);
        if (Scan.isWordCharacter(c)) {
            return Character.isDigit(c) ? number(t, i, from, to) : word(t, i, to);
        }
        int after = i + Character.charCount(c);
        if (Plain.isApostrophe(c)) {
            return apostrophe(t, i, from, to);
        }
        if ((c == '@' || c == '#') && after < to && Scan.isWordCharacter(t.codePointAt(after))) {
            return Scan.run(t, after, to);
        }
        if (c == '.' && after < to && Scan.isDigit(t, after) && Scan.startsFresh(t, i, from)) {
            return number(t, after, from, to);
        }
        if (c == '?' || c == '!') {
            while (after < to && (t.charAt(after) == '?' || t.charAt(after) == '!')) {
                after++;
            }
            return after;
        }
        if (".-*_=~".indexOf(c) >= 0 || c == '\u2026') {
            while (after < to && t.charAt(after) == c) {
                after++;
            }
            return after;
        }
        while (after < to && Scan.isMark(t.codePointAt(after))) {
            after += Character.charCount(t.codePointAt(after));
        }
        return after;
    }

    private int apostrophe(String t, int i, int from, int to) {
        int after = i + 1;
        int letters = Scan.run(t, after, to);
        if (letters > after && letters - after <= 5) {
            String next = t.substring(after, letters).toLowerCase(Locale.ROOT);
            if (!Scan.startsFresh(t, i, from) && CLITICS.contains(next)
                    || Scan.startsFresh(t, i, from) && (HEADLESS.contains(next) || next.matches("\\d\\ds?"))) {
                return letters;
            }
        }
        // two apostrophes are typed for one double quote
        return after < to && Plain.isApostrophe(t.charAt(after)) ? after + 1 : after;
    }

    private static int number(String t, int i, int from, int to) {
        int j = i;
        while (j < to) {
            char c = t.charAt(j);
            if (Scan.isDigit(t, j)) {
                j++;
            } else if ((c == '.' || c == ',' || c == ':' || c == '/' || Plain.isHyphen(c))
                    && j + 1 < to
                    && Scan.isDigit(t, j + 1)) {
                j += 2;
            } else {
                break;
            }
        }
        if (j < to && t.charAt(j) == '\u00b0') {
            j++;
        }
        int letters = Scan.run(t, j, to);
        if (letters == j
                && j < to
                && t.charAt(j) == '.'
                && j - i <= 3
                && Scan.isFirst(t, i, from)
                && Scan.isGap(t, j + 1, to)) {
            return j + 1;
        }
        return letters;
    }

    private int word(String t, int i, int to) {
        int address = address(t, i, to);
        if (address > i) {
            return address;
        }
        int j = Scan.run(t, i, to);
        int glued = j - i <= 6 ? GLUED.getOrDefault(t.substring(i, j).toLowerCase(Locale.ROOT), 0) : 0;
        if (glued > 0) {
            return i + glued;
        }
        int part = i;
        while (j < to) {
            char c = t.charAt(j);
            int next = j + 1 < to && Scan.isWordCharacter(t.codePointAt(j + 1)) ? Scan.run(t, j + 1, to) : j + 1;
            boolean letterFollows = next > j + 1;
            if (Plain.isApostrophe(c) && letterFollows) {
                String after = t.substring(j + 1, Math.min(next, j + 4)).toLowerCase(Locale.ROOT);
                boolean clitic = next - j <= 3 && CLITICS.contains(after);
                if (after.equals("t") && (t.charAt(j - 1) == 'n' || t.charAt(j - 1) == 'N')) {
                    return j - 1 > i ? j - 1 : next;
                }
                if (clitic) {
                    return j;
                }
                j = next;
            } else if (c == '.' && letterFollows && j - part == 1 && isAcronymLetter(t, next, to)) {
                part = j + 1;
                j = next;
            } else if (c == '.' && letterFollows && isDomain(t, j + 1, next)) {
                part = j + 1;
                j = next;
            } else if (c == '.' && part > i && j - part == 1) {
                return j + 1;
            } else if (c == '.') {
                return isAbbreviation(t, i, j, to) ? j + 1 : j;
            } else if (Plain.isHyphen(c) && letterFollows && keepsHyphen(t, part, j)) {
                part = j + 1;
                j = next;
            } else if (c == '&'
                    && letterFollows
                    && Character.isUpperCase(t.charAt(j - 1))
                    && Character.isUpperCase(t.charAt(j + 1))) {
                j = next;
            } else {
                break;
            }
        }
        return j;
    }

    /** In U.S. and a.m. every letter is followed by a stop, save perhaps the last. */
    private static boolean isAcronymLetter(String t, int end, int to) {
        boolean single = !Scan.isWordCharacter(t.charAt(end - 2));
        return single && (end >= to || t.charAt(end) == '.' || !Scan.isWordCharacter(t.codePointAt(end)));
    }

    private boolean isDomain(String t, int from, int to) {
        return to - from <= 5 && domains.contains(t.substring(from, to))
                || to - from <= 40
                        && to < t.length() - 2
                        && t.charAt(to) == '.'
                        && Scan.isLower(t, from)
                        && endsInDomain(t, to);
    }

    private boolean endsInDomain(String t, int dot) {
        int end = Scan.run(t, dot + 1, t.length());
        return end - dot <= 6 && domains.contains(t.substring(dot + 1, end));
    }

    private boolean keepsHyphen(String t, int part, int hyphen) {
        if (Character.isDigit(t.codePointAt(hyphen + 1)) || hyphen - part == 1) {
            return true;
        }
        return hyphen - part <= 8 && prefixes.contains(t.substring(part, hyphen).toLowerCase(Locale.ROOT));
    }

    private boolean isAbbreviation(String t, int from, int stop, int to) {
        int length = stop - from;
        if (length == 1) {
            return Character.isUpperCase(t.charAt(from));
        }
        if (length > 8) {
            return false;
        }
        String word = t.substring(from, stop);
        Mark mark = abbreviations.get(word);
        if (mark == null) {
            return false;
        }
        int next = Scan.skipSpace(t, stop + 1, to);
        if (word.equals("No") || word.equals("Nos") || word.equals("no") || word.equals("p") || word.equals("pp")) {
            return next < to && Character.isDigit(t.charAt(next));
        }
        // at the end of a paragraph the stop is the sentence's
        return next < to;
    }

    /** End of an internet or mail address that starts here; {@code from} itself if there is none. */
    private static int address(String t, int from, int to) {
        int c = t.charAt(from);
        boolean net = (c == 'h' || c == 'H')
                        && (t.regionMatches(true, from, "http://", 0, 7)
                                || t.regionMatches(true, from, "https://", 0, 8))
                || (c == 'w' || c == 'W') && t.regionMatches(true, from, "www.", 0, 4)
                || c == 'p' && t.startsWith("pic.twitter.com/", from);
        if (!net) {
            int at = from;
            while (at < to
                    && at - from < 64
                    && (Scan.isWordCharacter(t.charAt(at)) || ".+-".indexOf(t.charAt(at)) >= 0)) {
                at++;
            }
            boolean mail = at < to && t.charAt(at) == '@' && at + 1 < to && Scan.isWordCharacter(t.charAt(at + 1));
            if (!mail) {
                return from;
            }
        }
        int end = from;
        while (end < to && !Plain.isSpace(t.charAt(end)) && "<>\"\u201c\u201d".indexOf(t.charAt(end)) < 0) {
            end++;
        }
        while (end > from + 1 && ".,;:!?)]}'\u2019\u2026".indexOf(t.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private Mark mark(String t, int start, int end, int from, int to) {
        char c = t.charAt(start);
        char last = t.charAt(end - 1);
        if (c == '.' || c == '\u2026') {
            return end - start > 1 || c == '\u2026'
                    ? (Scan.isDigit(t, end - 1) ? Mark.WORD : Mark.ELLIPSIS)
                    : Mark.STOP;
        }
        if (c == '?' || c == '!') {
            return Mark.SHOUT;
        }
        if (c == '(' || c == '[' || c == '{' || c == '\u201c' || c == '\u2018' || c == '\u201e' || c == '\u00ab') {
            return Mark.OPENER;
        }
        if (c == ')' || c == ']' || c == '}' || c == '\u201d' || c == '\u00bb') {
            return Mark.CLOSER;
        }
        boolean apostrophe = Plain.isApostrophe(c);
        if (Plain.isDoubleQuote(c) || apostrophe && (end - start == 1 || Plain.isApostrophe(last))) {
            return Scan.startsFresh(t, start, from) && !Scan.isGap(t, end, to) ? Mark.OPENER : Mark.CLOSER;
        }
        if (BULLETS.indexOf(c) >= 0) {
            return Mark.BULLET;
        }
        if (last == '.' && end - start > 1) {
            if (end - start == 2) {
                return Character.isDigit(c) ? Mark.TITLE : Mark.ABBREVIATION;
            }
            String word = end - start <= LONGEST_SPECIAL ? t.substring(start, end - 1) : "";
            return abbreviations.getOrDefault(word, Character.isDigit(c) ? Mark.TITLE : Mark.ABBREVIATION);
        }
        return Mark.WORD;
    }
}
