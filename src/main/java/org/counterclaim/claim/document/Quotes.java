package org.counterclaim.claim.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.counterclaim.model.Evidence.Part;
import org.counterclaim.model.Span;
import org.counterclaim.text.Token;

/**
 * The stretches of a text that stand in double quotation marks. A quote that is still open at the end of a paragraph goes on
 * in the next one if that opens with a mark again, as newspapers print long quotes; otherwise it ends with its paragraph.
 */
public final class Quotes {

    /** A quote: one span, or several where it runs over paragraphs. */
    public record Quote(Part part, List<Span> spans) {}

    private final List<Quote> quotes = new ArrayList<>();

    public Quotes(Document document) {
        find(Part.HEADLINE, document.article().headline());
        find(Part.BODY, document.article().body());
    }

    public List<Quote> all() {
        return quotes;
    }

    /** The tokens of a passage that lie in some quote. */
    public BitSet tokens(Passage passage) {
        BitSet in = new BitSet();
        quotes.forEach(q -> in.or(tokens(q, passage)));
        return in;
    }

    private void find(Part part, String text) {
        List<Span> open = new ArrayList<>();
        int start = -1;
        boolean continuing = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean straight = c == '"';
            if (c == '“' || straight && start < 0) {
                if (start < 0 && !continuing && !open.isEmpty()) {
                    close(part, open);
                }
                start = i + 1;
                continuing = false;
            } else if ((c == '”' || straight) && start >= 0) {
                open.add(new Span(start, i));
                close(part, open);
                start = -1;
            } else if (c == '\n') {
                if (start >= 0) {
                    open.add(new Span(start, i));
                    start = -1;
                    continuing = true;
                }
            } else if (continuing && !Character.isWhitespace(c)) {
                // The next paragraph does not open with a mark: the quote was never closed, and has ended.
                close(part, open);
                continuing = false;
            }
        }
        if (start >= 0) {
            open.add(new Span(start, text.length()));
        }
        close(part, open);
    }

    private void close(Part part, List<Span> open) {
        if (!open.isEmpty()) {
            quotes.add(new Quote(part, List.copyOf(open)));
            open.clear();
        }
    }

    /** The tokens of a passage that lie in this quote. */
    public static BitSet tokens(Quote quote, Passage passage) {
        BitSet in = new BitSet();
        if (quote.part() != passage.part()) {
            return in;
        }
        Span whole = passage.sentence().span();
        for (Span span : quote.spans()) {
            if (!span.overlaps(whole)) {
                continue;
            }
            for (Token t : passage.sentence().tokens()) {
                if (span.contains(t.span())) {
                    in.set(t.index());
                }
            }
        }
        return in;
    }
}
