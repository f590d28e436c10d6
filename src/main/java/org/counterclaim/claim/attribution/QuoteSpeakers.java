package org.counterclaim.claim.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.document.Quotes;
import org.counterclaim.model.Source;

/**
 * Gives quotes to their speakers: to the reporting verb of the sentence that a quote begins or ends in; a quote that fills
 * sentences of its own goes to who spoke last in the same paragraph, or, opening a paragraph, to who speaks in it next or has
 * spoken in the paragraph before. Where nobody fits, the speaker stays unresolved; it is never the outlet.
 */
final class QuoteSpeakers {

    /** Shorter quotes are words in quotation marks, not speech. */
    private static final int SHORTEST_SPEECH = 4;

    /** What these words report is somebody else's, or somebody's deed. */
    private static final Set<Commitment> OF_ANOTHER =
            Set.of(Commitment.DENY, Commitment.DOUBT, Commitment.JUDGE, Commitment.ACCUSE);

    private final Document document;
    private final Quotes quotes;

    QuoteSpeakers(Document document, Quotes quotes) {
        this.document = document;
        this.quotes = quotes;
    }

    void assign(List<Draft> drafts) {
        Draft last = null;
        int from = 0;
        for (Quotes.Quote quote : quotes.all()) {
            int first = -1;
            int end = -1;
            int words = 0;
            for (int p = from; p < document.size(); p++) {
                Passage passage = document.passages().get(p);
                BitSet in = Quotes.tokens(quote, passage);
                if (!in.isEmpty()) {
                    first = first < 0 ? p : first;
                    end = p;
                    words += in.cardinality();
                } else if (first >= 0) {
                    break;
                }
            }
            if (first < 0 || words < SHORTEST_SPEECH) {
                continue;
            }
            from = Math.max(0, first - 1);
            Draft speaker = speaker(quote, first, end, drafts, last).orElse(null);
            if (speaker == null && !fillsSentence(quote, first)) {
                continue;
            }
            if (speaker == null) {
                speaker = unresolved(first);
                drafts.add(speaker);
            } else if (isBeside(speaker, quote, first)) {
                speaker = inOwnWords(speaker, quote, first, end);
                drafts.add(speaker);
            }
            for (int p = first; p <= end; p++) {
                BitSet in = Quotes.tokens(quote, document.passages().get(p));
                if (speaker.cue.passage() != p || !in.get(speaker.cue.token())) {
                    speaker.add(p, in);
                }
            }
            last = speaker;
        }
    }

    /** "Denied it: 'There was no deal'", "'There was no deal,' he said in a denial": what is quoted is not what is denied. */
    private boolean isBeside(Draft speaker, Quotes.Quote quote, int first) {
        if (!OF_ANOTHER.contains(speaker.commitment)) {
            return false;
        }
        Passage passage = document.passages().get(first);
        BitSet in = Quotes.tokens(quote, passage);
        int before = in.nextSetBit(0) - 2; // before the mark
        boolean colon = before >= 0 && passage.sentence().token(before).form().equals(":");
        return colon || !speaker.overlaps(first, in);
    }

    private Draft inOwnWords(Draft speaker, Quotes.Quote quote, int first, int end) {
        for (int p = first; p <= end; p++) {
            speaker.remove(p, Quotes.tokens(quote, document.passages().get(p)));
        }
        // The word that reports the denial reports nothing else: this cue stands outside every sentence.
        Node cue = new Node(speaker.cue.passage(), Integer.MAX_VALUE);
        return new Draft(cue, speaker.sources, speaker.sourceHead, Commitment.ASSERT);
    }

    private boolean fillsSentence(Quotes.Quote quote, int passage) {
        Passage p = document.passages().get(passage);
        return Quotes.tokens(quote, p).cardinality() >= p.sentence().size() - 3;
    }

    private static Draft unresolved(int passage) {
        Source nobody = new Source("unresolved speaker", Source.Kind.UNRESOLVED, null, null);
        // No word reports it: the cue stands outside every sentence.
        return new Draft(
                new Node(passage, Integer.MAX_VALUE), List.of(nobody), new Node(passage, 0), Commitment.ASSERT);
    }

    private Optional<Draft> speaker(
            Quotes.Quote quote, int first, int end, List<Draft> drafts, @org.jspecify.annotations.Nullable Draft last) {
        Optional<Draft> inside = nearest(quote, end, drafts).or(() -> nearest(quote, first, drafts));
        if (inside.isPresent()) {
            return inside;
        }
        if (first > 0 && !document.sentence(first - 1).text().isEmpty()) {
            // "He went on:" before the quote.
            String before = document.sentence(first - 1).text().strip();
            if (before.endsWith(":") || before.endsWith(",")) {
                Optional<Draft> introduced = anySpeech(first - 1, drafts);
                if (introduced.isPresent()) {
                    return introduced;
                }
            }
        }
        int paragraph = document.sentence(first).paragraph();
        if (last != null && last.cue.passage() < document.size()) {
            int spoke = document.sentence(last.cue.passage()).paragraph();
            if (paragraph - spoke <= 1) {
                return Optional.of(last);
            }
        }
        if (end + 1 < document.size() && document.sentence(end + 1).paragraph() == paragraph) {
            return anySpeech(end + 1, drafts);
        }
        return Optional.empty();
    }

    /** The report of this sentence whose cue stands outside the quote and nearest to it. */
    private Optional<Draft> nearest(Quotes.Quote quote, int passage, List<Draft> drafts) {
        BitSet in = Quotes.tokens(quote, document.passages().get(passage));
        if (in.isEmpty()) {
            return Optional.empty();
        }
        Draft best = null;
        int distance = Integer.MAX_VALUE;
        for (Draft d : drafts) {
            if (d.cue.passage() != passage
                    || d.cue.token() >= document.sentence(passage).size()
                    || in.get(d.cue.token())) {
                continue;
            }
            if (d.commitment == Commitment.DECLINE || d.commitment == Commitment.DENY_REPORT) {
                continue;
            }
            int gap = d.cue.token() < in.nextSetBit(0)
                    ? in.nextSetBit(0) - d.cue.token()
                    : d.cue.token() - (in.length() - 1);
            if (Math.abs(gap) < distance) {
                best = d;
                distance = Math.abs(gap);
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Draft> anySpeech(int passage, List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> d.cue.passage() == passage && d.commitment == Commitment.ASSERT)
                .reduce((one, later) -> later);
    }
}
