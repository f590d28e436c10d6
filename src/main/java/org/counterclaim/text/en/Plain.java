package org.counterclaim.text.en;

/** Typographic marks and the plain ones they stand for. */
final class Plain {

    private Plain() {}

    static String of(String form) {
        StringBuilder plain = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); ) {
            int c = form.codePointAt(i);
            i += Character.charCount(c);
            if (isApostrophe(c)) {
                plain.append('\'');
            } else if (isDoubleQuote(c)) {
                plain.append('"');
            } else if (c == '\u2014' || c == '\u2015') {
                plain.append("--");
            } else if (c == '\u2010' || c == '\u2011') {
                plain.append('-');
            } else if (!isInvisible(c)) {
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u201b' || c == '\u02bc' || c == '\uff07';
    }

    static boolean isDoubleQuote(int c) {
        return c == '"'
                || c == '\u201c'
                || c == '\u201d'
                || c == '\u201e'
                || c == '\u201f'
                || c == '\u00ab'
                || c == '\u00bb'
                || c == '\uff02';
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Marks of direction, joiners, soft hyphens, control characters and halves of broken surrogate pairs. */
    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED && c > 0xFFF0;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
