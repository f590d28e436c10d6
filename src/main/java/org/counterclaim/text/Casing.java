package org.counterclaim.text;

/**
 * How a word is written, which the reader's vocabulary does not know: it has small letters only. The order is that of
 * the model's input {@code casing} ({@code src/train/casing.py}).
 */
enum Casing {
    /** No letter that has cases: numbers, marks, scripts without capitals; also what is no word. */
    NONE,
    SMALL,
    /** The first letter alone, also of a word of one letter. */
    CAPITAL,
    CAPITALS,
    MIXED;

    static Casing of(String word) {
        boolean opens = false;
        int small = 0;
        int large = 0;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            if (Character.isUpperCase(c)) {
                opens |= small + large == 0;
                large++;
            } else if (Character.isLowerCase(c)) {
                small++;
            }
            i += Character.charCount(c);
        }
        if (large == 0) {
            return small == 0 ? NONE : SMALL;
        }
        if (opens && large == 1) {
            return CAPITAL;
        }
        return small == 0 ? CAPITALS : MIXED;
    }
}
