package org.counterclaim.text.en;

import java.util.ArrayList;
import java.util.List;

/** Finds paragraphs: lines, save where a text is wrapped at a fixed width. */
final class Paragraphs {

    private static final int WIDEST_WRAPPED_LINE = 120;
    private static final double MOSTLY = 0.6;

    /** A stretch of text without white space at its ends. */
    record Range(int from, int to) {
        int length() {
            return to - from;
        }
    }

    List<Range> of(String text) {
        List<Range> lines = lines(text);
        boolean wrapped = isWrapped(text, lines);
        List<Range> paragraphs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < lines.size(); i++) {
            Range line = lines.get(i);
            if (line.length() == 0) {
                continue;
            }
            if (from < 0) {
                from = line.from();
            }
            Range next = i + 1 < lines.size() ? lines.get(i + 1) : new Range(0, 0);
            boolean goesOn = next.length() > 0 && !endsSentence(text, line) && (wrapped || startsSmall(text, next))
                    || wrapped && next.length() > 0 && line.length() > 40;
            if (!goesOn || isBullet(text, next)) {
                paragraphs.add(new Range(from, line.to()));
                from = -1;
            }
        }
        return paragraphs;
    }

    private static List<Range> lines(String text) {
        List<Range> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                if (i < text.length() && text.charAt(i) == '\n' && i > 0 && text.charAt(i - 1) == '\r') {
                    from = i + 1;
                    continue;
                }
                int start = from;
                int end = i;
                while (start < end && blank(text.charAt(start))) {
                    start++;
                }
                while (end > start && blank(text.charAt(end - 1))) {
                    end--;
                }
                lines.add(new Range(start, end));
                from = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000b';
    }

    private static boolean blank(char c) {
        return Plain.isSpace(c);
    }

    /** Most lines that have a next line stop in the middle of a sentence, and none is long. */
    private static boolean isWrapped(String text, List<Range> lines) {
        int open = 0;
        int inner = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Range line = lines.get(i);
            if (line.length() > WIDEST_WRAPPED_LINE) {
                return false;
            }
            if (line.length() > 40 && lines.get(i + 1).length() > 0) {
                inner++;
                open += endsSentence(text, line) ? 0 : 1;
            }
        }
        return inner >= 3 && open >= MOSTLY * inner;
    }

    private static boolean endsSentence(String text, Range line) {
        char c = text.charAt(line.to() - 1);
        return ".!?:;\"\u201d\u2019')]\u2026".indexOf(c) >= 0;
    }

    private static boolean startsSmall(String text, Range line) {
        return Character.isLowerCase(text.codePointAt(line.from()));
    }

    private static boolean isBullet(String text, Range line) {
        return line.length() > 1
                && "-*\u2022\u25cf\u25aa\u2013\u2014".indexOf(text.charAt(line.from())) >= 0
                && Plain.isSpace(text.charAt(line.from() + 1));
    }
}
