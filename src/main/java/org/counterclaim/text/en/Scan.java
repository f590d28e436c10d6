package org.counterclaim.text.en;

/** What stands at a place of a text, character by character; ends are exclusive. */
final class Scan {

    private Scan() {}

    /** End of the letters, digits and marks from here on; invisible characters between letters belong to the word. */
    static int run(String t, int from, int to) {
        int j = from;
        while (j < to) {
            int c = t.codePointAt(j);
            int next = j + Character.charCount(c);
            boolean inside = isWordCharacter(c)
                    || isMark(c)
                    || j > from
                            && Plain.isInvisible(c)
                            && c != '\n'
                            && next < to
                            && Character.isLetter(t.codePointAt(next));
            if (!inside) {
                break;
            }
            j = next;
        }
        return Math.min(j, to);
    }

    static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isDigit(String t, int i) {
        return Character.isDigit(t.charAt(i));
    }

    static boolean isLower(String t, int i) {
        return Character.isLowerCase(t.charAt(i));
    }

    /** Nothing but a gap or an opening mark before. */
    static boolean startsFresh(String t, int i, int from) {
        if (i <= from) {
            return true;
        }
        char c = t.charAt(i - 1);
        return Plain.isSpace(c) || "([{\"\u201c\u2018\u2014\u2013-/".indexOf(c) >= 0 || Plain.isInvisible(c);
    }

    static boolean isFirst(String t, int i, int from) {
        return i == from || i - from < 8 && t.substring(from, i).isBlank();
    }

    static boolean isGap(String t, int i, int to) {
        return i >= to || Plain.isSpace(t.charAt(i));
    }

    static int skipSpace(String t, int i, int to) {
        int j = i;
        while (j < to && Plain.isSpace(t.charAt(j))) {
            j++;
        }
        return j;
    }
}
