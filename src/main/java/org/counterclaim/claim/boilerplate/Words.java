package org.counterclaim.claim.boilerplate;

import java.util.ArrayList;
import java.util.List;

/** The words of a line without the signs around them, and what follows each. */
final class Words {

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    /** @param line lower case, single spaces */
    Words(String line) {
        this.line = line;
        int start = 0;
        while (start < line.length()) {
            int end = line.indexOf(' ', start);
            end = end < 0 ? line.length() : end;
            add(start, end);
            start = end + 1;
        }
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSign(line.charAt(start))) {
            start++;
        }
        while (end > start && isSign(line.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            words.add(line.substring(start, end));
            ends.add(end);
        }
    }

    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && c != '©' && c != '@' && c != '%' && !Character.isSurrogate(c);
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    /** What stands in the line after its first words. */
    String after(int count) {
        return line.substring(ends.get(count - 1)).stripLeading();
    }
}
