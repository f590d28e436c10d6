package org.counterclaim.eval;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import org.counterclaim.claim.attribution.Report;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.model.Evidence.Part;
import org.counterclaim.model.Span;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * The characters of an article that name a source, report, and are reported (PolNeAR: source, cue, content). Only letters and
 * digits count, so that a comma or a quotation mark more or less makes no difference.
 */
record AttributionSpans(BitSet source, BitSet cue, BitSet content) {

    private static final java.util.Set<String> OF_CUE = java.util.Set.of("aux", "auxpass", "neg", "prt");

    /** One of the three. */
    enum Role {
        SOURCE,
        CUE,
        CONTENT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    BitSet of(Role role) {
        return switch (role) {
            case SOURCE -> source;
            case CUE -> cue;
            case CONTENT -> content;
        };
    }

    /** Whether each role is there in both and overlaps, or in neither. */
    boolean overlapsInAll(AttributionSpans other) {
        for (Role role : Role.values()) {
            BitSet one = of(role);
            BitSet two = other.of(role);
            if (one.isEmpty() != two.isEmpty() || !one.isEmpty() && !one.intersects(two)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What the pipeline has found, by PolNeAR's conventions: the source is its whole noun phrase, the cue has its auxiliaries.
     *
     * @param body where the body begins in the text that offsets count in; the headline begins it
     */
    static AttributionSpans of(Document document, Report report, String text, int body) {
        Characters source = new Characters(text);
        Characters cue = new Characters(text);
        Characters content = new Characters(text);
        for (Map.Entry<Integer, BitSet> part : report.content().entrySet()) {
            int shift = shift(document, part.getKey(), body);
            Sentence s = document.sentence(part.getKey());
            part.getValue().stream().forEach(i -> content.add(s.token(i).span(), shift));
        }
        Node at = report.cue();
        Sentence s = document.sentence(at.passage());
        if (at.token() < s.size()) {
            int shift = shift(document, at.passage(), body);
            Token word = s.token(at.token());
            cue.add(word.span(), shift);
            for (Token c : s.children(word.index())) {
                boolean accordingTo =
                        word.form().equalsIgnoreCase("according") && c.lemma().equals("to");
                if (word.isVerb() && OF_CUE.contains(c.relation()) || accordingTo) {
                    cue.add(c.span(), shift);
                }
            }
            if (!report.sourceHead().equals(at)) {
                source(document, report, body, source);
                source.in().andNot(cue.in());
                source.in().andNot(content.in());
            }
        }
        return new AttributionSpans(source.in(), cue.in(), content.in());
    }

    private static void source(Document document, Report report, int body, Characters source) {
        Node head = report.sourceHead();
        Sentence s = document.sentence(head.passage());
        int shift = shift(document, head.passage(), body);
        int cue = head.passage() == report.cue().passage() ? report.cue().token() : -1;
        for (Token t : s.subtree(head.token())) {
            if (cue < 0 || cue == head.token() || !s.dominates(cue, t.index()) || s.dominates(cue, head.token())) {
                source.add(t.span(), shift);
            }
        }
    }

    private static int shift(Document document, int passage, int body) {
        return document.part(passage) == Part.HEADLINE ? 0 : body;
    }

    /** Marks the letters and digits of stretches. */
    record Characters(String text, BitSet in) {

        Characters(String text) {
            this(text, new BitSet());
        }

        void add(Span span, int shift) {
            for (int i = span.start() + shift; i < Math.min(text.length(), span.end() + shift); i++) {
                if (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == ':') {
                    in.set(i);
                }
            }
        }
    }
}
