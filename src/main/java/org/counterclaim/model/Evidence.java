package org.counterclaim.model;

/**
 * The verbatim words an article uses, and where: a W3C Web Annotation {@code TextQuoteSelector} (exact, prefix, suffix) and
 * {@code TextPositionSelector} (start, end) in one.
 *
 * @param part which text of the article the offsets count in
 * @param exact the words as they stand
 * @param prefix up to 32 units before them
 * @param suffix up to 32 units after them
 * @param start first UTF-16 unit
 * @param end one past the last UTF-16 unit
 * @param bodyHash SHA-256 (hex, first 16 digits) of the text that the offsets count in, so that a reader can tell whether it
 *     still holds the same text
 */
public record Evidence(Part part, String exact, String prefix, String suffix, int start, int end, String bodyHash) {

    /** The part of an article that evidence stands in. */
    public enum Part {
        HEADLINE,
        BODY
    }

    private static final int CONTEXT = 32;
    private static final int LONGEST_BRIEF = 160;

    /** Cuts the evidence for a span out of its text. */
    public static Evidence of(Part part, String text, String textHash, Span span) {
        int before = safeCut(text, Math.max(0, span.start() - CONTEXT));
        int after = safeCut(text, Math.min(text.length(), span.end() + CONTEXT));
        return new Evidence(
                part,
                span.in(text),
                text.substring(before, span.start()),
                text.substring(span.end(), after),
                span.start(),
                span.end(),
                textHash);
    }

    /** The words for one line of a list: at most 160 units, cut between words. */
    public String brief() {
        if (exact.length() <= LONGEST_BRIEF) {
            return exact;
        }
        int gap = exact.lastIndexOf(' ', LONGEST_BRIEF - 1);
        return exact.substring(0, safeCut(exact, gap > 0 ? gap : LONGEST_BRIEF - 1)) + '\u2026';
    }

    public Span span() {
        return new Span(start, end);
    }

    /** Never cuts a surrogate pair in two. */
    private static int safeCut(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
