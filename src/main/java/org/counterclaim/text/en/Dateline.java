package org.counterclaim.text.en;

import java.util.Locale;

/** The place, day and agency that a report opens with: {@code WASHINGTON (AP) --}, {@code KYIV, March 3 (Reuters) -}. */
final class Dateline {

    private static final int LONGEST = 18;

    private Dateline() {}

    /** One past the dash that ends the dateline; {@code from} if the paragraph has none. */
    static int end(String text, Tokens tokens, int from) {
        if (from >= tokens.size() || !isCapital(text, tokens, from)) {
            return from;
        }
        boolean shouted = isShouted(text, tokens, from);
        boolean agency = false;
        for (int i = from + 1; i < Math.min(tokens.size() - 1, from + LONGEST); i++) {
            char c = text.charAt(tokens.start(i));
            if (c == ')') {
                agency = true;
            } else if (isDash(text, tokens, i)) {
                return agency || shouted ? i + 1 : from;
            } else if (!(isCapital(text, tokens, i) || Character.isDigit(c) || ",(./".indexOf(c) >= 0)) {
                return from;
            }
        }
        return from;
    }

    private static boolean isDash(String text, Tokens tokens, int i) {
        String form = Plain.of(text.substring(tokens.start(i), Math.min(tokens.end(i), tokens.start(i) + 4)));
        boolean gap = tokens.start(i) > tokens.end(i - 1) || tokens.start(i + 1) > tokens.end(i);
        return form.equals("--") || gap && (form.equals("-") || form.equals("\u2013"));
    }

    private static boolean isCapital(String text, Tokens tokens, int i) {
        return Character.isUpperCase(text.codePointAt(tokens.start(i)));
    }

    private static boolean isShouted(String text, Tokens tokens, int i) {
        String form = text.substring(tokens.start(i), Math.min(tokens.end(i), tokens.start(i) + 40));
        return form.length() > 3 && form.equals(form.toUpperCase(Locale.ROOT));
    }
}
