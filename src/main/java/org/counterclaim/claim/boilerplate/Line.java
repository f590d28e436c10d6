package org.counterclaim.claim.boilerplate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.counterclaim.model.Span;

/** A paragraph with what can be told from its shape alone. */
final class Line {

    private static final Pattern BULLET =
            Pattern.compile("^(?:[•·▪‣●○◦*»>|]|[-–—]{1,2} |\\d{1,2}[.)] |\\[\\w{1,2}] )\\s*");
    private static final Pattern OPENING_QUOTE = Pattern.compile("^[\\[(…. ]*[\"“„‘«'‹]");
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}[.!?][\"”’')]*\\s+[\"“‘(]?\\p{Lu}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]*");
    private static final Pattern SOCIAL_POST = Pattern.compile("[(]@\\w{2,30}[)]");
    private static final Pattern GLUED = Pattern.compile("^[^:.]{2,60}:(?=[\\p{Lu}\"“‘'])");
    private static final Pattern SITE_TITLE = Pattern.compile("\\s[|»]\\s");

    private final Span span;
    private final String text;
    private final String plain;
    private final Words list;
    private final int words;
    private final int capitalised;
    private final int longWords;
    private final boolean ends;
    private final boolean leadsIn;

    Line(Span span, String text) {
        this.span = span;
        this.text = text;
        String lower = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('_', ' ');
        this.plain = WORDS.matcher(undecorated(lower)).replaceAll(" ");
        this.list = new Words(plain);
        int count = 0;
        int capitals = 0;
        int bearing = 0;
        for (String word : WORDS.split(text)) {
            boolean letters = word.codePoints().anyMatch(Character::isLetter);
            boolean digits = word.codePoints().anyMatch(Character::isDigit);
            if (letters || digits) {
                count++;
            }
            // Short words are small in most styles of titles, so they tell nothing.
            if (letters && word.length() > 3 && count > 1) {
                bearing++;
                int first = word.codePoints()
                        .filter(Character::isLetter)
                        .findFirst()
                        .orElse('a');
                capitals += Character.isUpperCase(first) ? 1 : 0;
            }
        }
        this.words = count;
        this.longWords = bearing;
        this.capitalised = capitals;
        char last = lastWritten(text);
        this.ends = last == '.' || last == '!' || last == '?' || last == '…';
        this.leadsIn = last == ':' || last == ';' || last == ',' || last == '—' || last == '–';
    }

    /** Without bullets, arrows and end punctuation. Loops, because a pattern would take a run of signs apart again and again. */
    private static String undecorated(String text) {
        int start = 0;
        while (start < text.length() && !isWritten(text.charAt(start)) && "©$".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        int end = text.length();
        while (end > start && !isWritten(text.charAt(end - 1)) && "%)".indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isWritten(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** The last sign that is no closing quotation mark, bracket or space. */
    private static char lastWritten(String text) {
        int at = text.length() - 1;
        while (at >= 0 && "\"”’'»)]›* \t".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }

    Span span() {
        return span;
    }

    String text() {
        return text;
    }

    /** Lower case, straight apostrophes, single spaces, no decoration at its ends. */
    String plain() {
        return plain;
    }

    /** The words of {@link #plain}. */
    Words list() {
        return list;
    }

    int words() {
        return words;
    }

    /** Ends like a sentence. */
    boolean ends() {
        return ends;
    }

    /** Ends like something that goes on in the next paragraph. */
    boolean leadsIn() {
        return leadsIn;
    }

    boolean isBullet() {
        return BULLET.matcher(text).find();
    }

    boolean opensQuote() {
        return OPENING_QUOTE.matcher(text).find();
    }

    /** Most words begin with a capital, as in titles and names. */
    boolean isTitleCase() {
        return longWords > 0 && capitalised * 10 >= longWords * 7;
    }

    boolean isAllCapitals() {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    boolean hasSeveralSentences() {
        return SENTENCE_END.matcher(text).find();
    }

    boolean hasNoLetter() {
        return NO_LETTER.matcher(text).matches();
    }

    /** A post of somebody in a social network, with its handle. */
    boolean isSocialPost() {
        return words >= 6 && SOCIAL_POST.matcher(text).find();
    }

    /** A label glued to a title, "Poll:Most want a new bridge": two links that became one line. */
    boolean isGluedLink() {
        return !ends && GLUED.matcher(text).find();
    }

    /** A title with its section or site behind a bar, as in the title of a page. */
    boolean isSiteTitle() {
        return !ends && words <= 40 && SITE_TITLE.matcher(text).find();
    }

    /** Stands in square brackets as a whole. */
    boolean isBracketed() {
        return text.startsWith("[") && text.endsWith("]") && text.indexOf('[', 1) < 0;
    }

    boolean startsSmall() {
        return Character.isLowerCase(text.codePointAt(0));
    }
}
