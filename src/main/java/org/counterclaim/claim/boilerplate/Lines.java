package org.counterclaim.claim.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.counterclaim.model.Span;

/** Cuts a body into its paragraphs. Text that is wrapped at a fixed width gets its paragraphs back. */
final class Lines {

    private static final int WRAPPED_MIN = 40;
    private static final int WRAPPED_MAX = 100;

    private Lines() {}

    static List<Line> of(String body) {
        List<Line> lines = new ArrayList<>();
        List<Span> group = new ArrayList<>();
        int start = 0;
        while (start <= body.length()) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            Span line = trimmed(body, start, end);
            if (line.length() == 0) {
                addGroup(body, group, lines);
            } else {
                group.add(line);
            }
            start = end + 1;
        }
        addGroup(body, group, lines);
        return lines;
    }

    private static void addGroup(String body, List<Span> group, List<Line> lines) {
        if (isWrapped(body, group)) {
            Span whole = group.get(0).cover(group.get(group.size() - 1));
            lines.add(new Line(whole, whole.in(body)));
        } else {
            for (Span span : group) {
                lines.add(new Line(span, span.in(body)));
            }
        }
        group.clear();
    }

    /** Lines of about one width that mostly break off inside a sentence. */
    private static boolean isWrapped(String body, List<Span> group) {
        if (group.size() < 2) {
            return false;
        }
        int open = 0;
        for (Span span : group.subList(0, group.size() - 1)) {
            if (span.length() < WRAPPED_MIN || span.length() > WRAPPED_MAX) {
                return false;
            }
            char last = body.charAt(span.end() - 1);
            open += Character.isLetterOrDigit(last) || last == ',' ? 1 : 0;
        }
        int small = 0;
        for (Span span : group.subList(1, group.size())) {
            small += Character.isLowerCase(body.codePointAt(span.start())) ? 1 : 0;
        }
        return open * 2 >= group.size() - 1 && small * 3 >= group.size() - 1;
    }

    private static Span trimmed(String body, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
