package org.counterclaim.ingest;

/**
 * Takes out of a text what no reader sees and every later step would trip over: control characters, lone surrogates,
 * direction marks and overrides, byte order marks, zero-width and soft hyphens. Spaces of all widths become plain ones. It
 * runs before anything counts offsets, so offsets always count in the string that is stored.
 */
final class TextHygiene {

    private TextHygiene() {}

    /** A text of several lines. */
    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == '\u2028' || c == '\u0085') {
                out.append('\n');
            } else if (c == '\u2029') {
                out.append("\n\n");
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append('\uFFFD');
            } else if (isOddSpace(c)) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A text of one line: also joins lines and runs of spaces. */
    static String cleanLine(String text) {
        return clean(text).strip().replaceAll("\\s+", " ");
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                return false;
            }
            if (Character.isSurrogate(c) || isOddSpace(c) || isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOddSpace(char c) {
        return c == '\u00A0' || c == '\u202F' || c == '\u3000' || c == '\u1680' || (c >= '\u2000' && c <= '\u200A');
    }

    private static boolean isInvisible(char c) {
        if (c < ' ') {
            return c != '\n' && c != '\t';
        }
        // Zero-width joiner and non-joiner stay: they change what a word is in several scripts.
        return (c >= '\u007F' && c <= '\u009F')
                || c == '\u00AD'
                || c == '\u061C'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF'
                || (c >= '\uFFF9' && c <= '\uFFFB')
                || c == '\uFFFE'
                || c == '\uFFFF';
    }
}
