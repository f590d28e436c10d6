package org.counterclaim.claim.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.time.TimedSpan.Kind;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.text.Frame;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Which time expression says when an event took place: never one that stands in another clause. */
final class Attachment {

    private static final Set<String> EVENT_PREPOSITIONS = Set.of(
            "after", "before", "since", "following", "during", "ahead", "until", "amid", "over", "against", "despite");
    private static final Set<String> BELONGS_TO_NOUN = Set.of("poss", "nmod", "compound", "amod", "appos", "nn", "num");

    private final EventCatalogue events;
    private final WordList light = WordList.load("en", "time-lending-verbs");
    private final WordList raising = WordList.load("en", "implicative-past");

    Attachment(EventCatalogue events) {
        this.events = events;
    }

    TimeSpan of(Sentence s, int predicate, List<TimedSpan> spans) {
        List<TimedSpan> own = spans.stream()
                .filter(t -> t.kind() != Kind.DURATION && isOf(s, t, predicate))
                .toList();
        if (!own.isEmpty()) {
            return narrowest(own);
        }
        return lender(s, predicate).map(l -> lent(s, predicate, l, spans)).orElse(TimeSpan.UNKNOWN);
    }

    /** The most exact of those that name a time by themselves. */
    private static TimeSpan narrowest(List<TimedSpan> spans) {
        if (spans.stream().anyMatch(t -> t.kind() == Kind.RELATIVE) && spans.size() == 1) {
            return TimeSpan.UNKNOWN;
        }
        return spans.stream()
                .filter(t -> t.kind() != Kind.RELATIVE)
                .map(TimedSpan::time)
                .filter(TimeSpan::isKnown)
                .min(Comparator.comparing(Attachment::length))
                .orElse(TimeSpan.UNKNOWN);
    }

    private static Duration length(TimeSpan t) {
        Instant start = t.start();
        Instant end = t.end();
        return start == null || end == null ? Duration.ofDays(Integer.MAX_VALUE) : Duration.between(start, end);
    }

    private boolean isOf(Sentence s, TimedSpan t, int predicate) {
        if (t.from() <= predicate && predicate < t.to()) {
            return false;
        }
        int top = top(s, t);
        return hasRole(s, t, predicate) || climbs(s, top, predicate);
    }

    /** The token of the expression that hangs on something outside it. */
    private static int top(Sentence s, TimedSpan t) {
        for (int i = t.to() - 1; i >= t.from(); i--) {
            int head = s.token(i).head();
            if ((head < t.from() || head >= t.to()) && !s.token(i).relation().equals("punct")) {
                return i;
            }
        }
        return t.to() - 1;
    }

    private static boolean hasRole(Sentence s, TimedSpan t, int predicate) {
        for (Frame.RoleFiller r : s.frame(predicate).map(Frame::roles).orElse(List.of())) {
            if (!r.label().equals("AM-TMP")) {
                continue;
            }
            Token filler = s.token(r.token());
            boolean within = t.from() <= r.token() && r.token() < t.to();
            boolean governs = s.child(r.token(), "pobj")
                    .filter(o -> t.from() <= o.index() && o.index() < t.to())
                    .isPresent();
            // A role across a noun ("the invasion in 1979") is that noun's own.
            boolean ofVerb = s.head(r.token())
                    .filter(h -> h.isVerb() || h.index() == predicate)
                    .isPresent();
            if (ofVerb && (within || governs && !filler.isVerb())) {
                return true;
            }
        }
        return false;
    }

    private boolean climbs(Sentence s, int top, int predicate) {
        int child = top;
        for (int steps = 0; steps < s.size(); steps++) {
            if (child == predicate) {
                return true;
            }
            Token at = s.token(child);
            int head = at.head();
            if (head < 0 || isClause(at) && child != top) {
                return false;
            }
            if (child != top && head != predicate && isOwnEvent(s, child, top)) {
                return false;
            }
            child = head;
        }
        return false;
    }

    private static boolean isClause(Token t) {
        return t.isVerb()
                && !t.relation().startsWith("aux")
                && !(t.relation().equals("amod") || t.relation().equals("nmod"));
    }

    /** A noun on the way up that keeps the time for itself: "after Monday's attack", "the talks in May". */
    private boolean isOwnEvent(Sentence s, int token, int top) {
        Token t = s.token(token);
        if (!t.isNoun()) {
            return false;
        }
        if (s.token(top).head() == token
                && BELONGS_TO_NOUN.contains(s.token(top).relation())) {
            return true;
        }
        boolean afterEvent = s.head(token)
                .filter(h -> EVENT_PREPOSITIONS.contains(h.lemma()))
                .isPresent();
        return afterEvent || !events.nounTriggers(t.lemma()).isEmpty();
    }

    /** The verb whose time is also this predicate's: "held talks on Monday", "began to leave on Monday". */
    private Optional<Token> lender(Sentence s, int predicate) {
        Token p = s.token(predicate);
        Optional<Token> head = s.head(predicate);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Token h = head.get();
        boolean argument = Set.of("dobj", "nsubj", "nsubjpass", "attr").contains(p.relation());
        if (p.isNoun() && argument && h.isVerb() && light.contains(h.lemma())) {
            return head;
        }
        boolean raised = p.relation().equals("xcomp") && raising.contains(h.lemma());
        boolean joined = p.relation().equals("conj") && h.isVerb() && p.isVerb();
        return raised || joined ? head : Optional.empty();
    }

    private TimeSpan lent(Sentence s, int predicate, Token lender, List<TimedSpan> spans) {
        boolean joined = s.token(predicate).relation().equals("conj");
        List<TimedSpan> lent = spans.stream()
                .filter(t -> t.kind() != Kind.DURATION && isOf(s, t, lender.index()))
                // Of joined verbs only a time before both is shared: "On Monday they met and signed".
                .filter(t -> !joined || t.to() <= Math.min(predicate, lender.index()))
                .toList();
        return lent.isEmpty() ? TimeSpan.UNKNOWN : narrowest(lent);
    }
}
