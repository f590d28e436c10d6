package org.counterclaim.text.en;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.counterclaim.text.Resources;
import org.counterclaim.text.Words;
import org.counterclaim.text.en.Tokens.Mark;

/** Finds sentence ends in paragraphs of words. */
final class EnglishSentences {

    private final EnglishTokens words = new EnglishTokens();
    private final Paragraphs paragraphs = new Paragraphs();
    private final Set<String> starters = new HashSet<>(Resources.list(EnglishSentences.class, "sentence-starters.txt"));
    private final Set<String> speech = new HashSet<>(Resources.list(EnglishSentences.class, "speech-verbs.txt"));

    List<Words> of(String text, int longest) {
        List<Words> sentences = new ArrayList<>();
        int number = 0;
        for (Paragraphs.Range p : paragraphs.of(text)) {
            Tokens tokens = words.of(text, p.from(), p.to());
            if (tokens.size() > 0) {
                split(text, tokens, number++, longest, sentences);
            }
        }
        return sentences;
    }

    private void split(String text, Tokens tokens, int paragraph, int longest, List<Words> into) {
        int from = bullet(text, tokens, 0);
        int dateline = Dateline.end(text, tokens, from);
        if (dateline > from) {
            cut(text, tokens, from, dateline, paragraph, longest, into);
            from = dateline;
        }
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.mark(i) == Mark.BULLET) {
                cut(text, tokens, from, i, paragraph, longest, into);
                from = i + 1;
                continue;
            }
            int end = end(text, tokens, i);
            if (end > 0) {
                cut(text, tokens, from, end, paragraph, longest, into);
                from = end;
                i = end - 1;
            }
        }
        cut(text, tokens, from, tokens.size(), paragraph, longest, into);
    }

    /** A dash or star with a gap after it opens a list item. */
    private static int bullet(String text, Tokens tokens, int at) {
        if (tokens.size() < at + 2 || tokens.end(at) == tokens.start(at + 1)) {
            return at;
        }
        char c = text.charAt(tokens.start(at));
        boolean dash = tokens.end(at) - tokens.start(at) <= 2 && "-*\u2013\u2014".indexOf(c) >= 0;
        return dash ? at + 1 : at;
    }

    /** One past the last token of the sentence if it ends with token {@code i} and its closing marks; else 0. */
    private int end(String text, Tokens tokens, int i) {
        Mark mark = tokens.mark(i);
        if (mark == Mark.WORD || mark == Mark.OPENER || mark == Mark.CLOSER || mark == Mark.TITLE) {
            return 0;
        }
        int next = i + 1;
        while (next < tokens.size()
                && tokens.mark(next) == Mark.CLOSER
                && (tokens.start(next) == tokens.end(next - 1) || next == i + 1 && tokens.size() == next + 1)) {
            next++;
        }
        if (next < tokens.size() && isFootnote(text, tokens, next)) {
            next++;
        }
        boolean closed = next > i + 1;
        if (next == tokens.size()) {
            return next;
        }
        int word = next;
        // the author of a quoted post: "... never. -- Ana Brook (@anabrook)"
        if (mark != Mark.ABBREVIATION && word < tokens.size() - 1 && isDash(text, tokens, word)) {
            word++;
        }
        while (word < tokens.size() - 1 && tokens.mark(word) == Mark.OPENER) {
            word++;
        }
        boolean opened = tokens.mark(word - 1) == Mark.OPENER;
        boolean capital = isCapital(text, tokens, word);
        boolean gap = tokens.start(next) > tokens.end(next - 1);
        boolean ends =
                switch (mark) {
                    case STOP ->
                        gap
                                ? capital || isFigure(text, tokens, word) || isOther(text, tokens, word, opened)
                                : capital && !closed && isLowerBefore(text, tokens, i);
                    case SHOUT ->
                        gap && (capital || isFigure(text, tokens, word)) && !(closed && speaks(text, tokens, next));
                    case ELLIPSIS -> gap && capital && !form(text, tokens, word).equals("I");
                    case PLACE -> gap && capital;
                    default -> gap && (starters.contains(form(text, tokens, word)) || closed && capital && opened);
                };
        return ends ? next : 0;
    }

    private static boolean isDash(String text, Tokens tokens, int i) {
        char c = text.charAt(tokens.start(i));
        int length = tokens.end(i) - tokens.start(i);
        return c == '\u2014' || c == '\u2013' && length == 1 || c == '-' && length == 2;
    }

    /** Small figures that stick to a full stop. */
    private static boolean isFootnote(String text, Tokens tokens, int i) {
        int length = tokens.end(i) - tokens.start(i);
        return i > 1
                && length <= 2
                && tokens.start(i) == tokens.end(i - 1)
                && Character.isDigit(text.charAt(tokens.start(i)))
                && Character.isDigit(text.charAt(tokens.end(i) - 1))
                && !Character.isDigit(text.charAt(tokens.end(i - 2) - 1));
    }

    /** After "...?" a verb of speaking within a few words shows that the sentence goes on. */
    private boolean speaks(String text, Tokens tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 5); i++) {
            if (tokens.mark(i) != Mark.WORD && tokens.mark(i) != Mark.TITLE && tokens.mark(i) != Mark.ABBREVIATION) {
                return false;
            }
            if (speech.contains(form(text, tokens, i).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(String text, Tokens tokens, int i) {
        int c = text.codePointAt(tokens.start(i));
        if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
            return true;
        }
        // iPhone, eBay
        return tokens.end(i) - tokens.start(i) > 2
                && Character.isLowerCase(c)
                && Character.isUpperCase(text.charAt(tokens.start(i) + 1));
    }

    private static boolean isFigure(String text, Tokens tokens, int i) {
        int c = text.codePointAt(tokens.start(i));
        return Character.isDigit(c) || "$\u20ac\u00a3@#".indexOf(c) >= 0;
    }

    /** A script without capitals, an emoji, an opening quote before a small letter. */
    private static boolean isOther(String text, Tokens tokens, int i, boolean opened) {
        int c = text.codePointAt(tokens.start(i));
        return opened && Character.isLetter(c) && text.charAt(tokens.start(i - 1)) != '('
                || Character.isLetter(c) && !Character.isLowerCase(c)
                || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean isLowerBefore(String text, Tokens tokens, int i) {
        return i > 0
                && Character.isLowerCase(text.charAt(tokens.end(i - 1) - 1))
                && tokens.end(i) - tokens.start(i) == 1;
    }

    private static String form(String text, Tokens tokens, int i) {
        return text.substring(tokens.start(i), Math.min(tokens.end(i), tokens.start(i) + 24));
    }

    /** Adds the sentence, in pieces if it is longer than the model takes. */
    private static void cut(
            String text, Tokens tokens, int from, int to, int paragraph, int longest, List<Words> into) {
        int start = from;
        while (to - start > longest) {
            int at = start + longest;
            int comma = -1;
            for (int i = at - 1; i > start + longest / 2; i--) {
                char c = text.charAt(tokens.start(i));
                if (c == ';' || c == ':' || c == '\u2014') {
                    comma = i;
                    break;
                }
                if (c == ',' && comma < 0) {
                    comma = i;
                }
            }
            int end = comma > 0 ? comma + 1 : at;
            into.add(new Words(paragraph, tokens.starts(start, end), tokens.ends(start, end)));
            start = end;
        }
        if (to > start) {
            into.add(new Words(paragraph, tokens.starts(start, to), tokens.ends(start, to)));
        }
    }
}
