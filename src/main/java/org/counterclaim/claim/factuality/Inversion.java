package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** "Nor has she sold it", "never did they": the negator stands before the auxiliary, and that before the subject. */
final class Inversion {

    private static final Set<String> NEGATORS = Set.of("nor", "neither", "never", "nowhere");

    private Inversion() {}

    static boolean negates(Sentence s, Token verb) {
        Optional<Token> subject = subject(s, verb);
        for (Token t : s.children(verb.index())) {
            boolean auxiliary = t.relation().startsWith("aux");
            if (auxiliary
                    && opens(s, t)
                    && subject.filter(n -> n.index() > t.index()).isPresent()) {
                return true;
            }
        }
        return opens(s, verb) && (subject.isEmpty() || subject.get().index() > verb.index());
    }

    static Optional<Token> subject(Sentence s, Token verb) {
        return s.children(verb.index()).stream()
                .filter(c -> c.relation().startsWith("nsubj") || c.relation().equals("expl"))
                .filter(c -> !NEGATORS.contains(c.lemma()))
                .findFirst();
    }

    /** Whether the verb or its auxiliary stands before the subject. */
    static boolean isTurned(Sentence s, Token verb, Token subject) {
        return verb.index() < subject.index()
                || s.children(verb.index()).stream()
                        .anyMatch(c -> c.relation().startsWith("aux") && c.index() < subject.index());
    }

    /** "Hardly had it opened when it closed": it did open. */
    static boolean isJustDone(Sentence s, Token adverb) {
        return adverb.index() + 1 < s.size()
                && s.token(adverb.index() + 1).lemma().equals("have")
                && (adverb.index() == 0 || s.token(adverb.index() - 1).tag().matches("[,.:]|``|CC"));
    }

    /** Whether the auxiliary stands behind "nor", "never before May", "not once". */
    private static boolean opens(Sentence s, Token t) {
        for (int i = t.index() - 1; i >= 0; i--) {
            Token before = s.token(i);
            boolean once = before.lemma().equals("once")
                    && i > 0
                    && s.token(i - 1).lemma().equals("not");
            if (once || NEGATORS.contains(before.lemma())) {
                return once || i == t.index() - 1 || before.lemma().equals("never");
            }
            if (before.relation().equals("punct") || before.relation().startsWith("nsubj") || before.isVerb()) {
                return false;
            }
        }
        return false;
    }
}
