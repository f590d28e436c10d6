package org.counterclaim.claim.time;

import java.util.Arrays;
import java.util.Locale;
import org.counterclaim.text.Sentence;

/** A sentence as the rules see it: words in lower case with single spaces, and where each begins and ends. */
final class Surface {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    Surface(Sentence s) {
        StringBuilder b = new StringBuilder();
        starts = new int[s.size()];
        ends = new int[s.size()];
        for (int i = 0; i < s.size(); i++) {
            if (i > 0) {
                b.append(' ');
            }
            starts[i] = b.length();
            b.append(s.token(i)
                    .form()
                    .toLowerCase(Locale.ROOT)
                    .replace('\u2019', '\'')
                    .replace(' ', '_'));
            ends[i] = b.length();
        }
        text = b.toString();
    }

    String text() {
        return text;
    }

    int start(int token) {
        return starts[token];
    }

    /** One past the token that ends at this offset; -1 if none does. */
    int tokenEnd(int offset) {
        int i = Arrays.binarySearch(ends, offset);
        return i < 0 ? -1 : i + 1;
    }

    String word(int token) {
        return token < 0 || token >= starts.length ? "" : text.substring(starts[token], ends[token]);
    }
}
