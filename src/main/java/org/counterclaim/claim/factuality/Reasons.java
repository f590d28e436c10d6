package org.counterclaim.claim.factuality;

import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Purposes and reasons behind a negated verb, for which alone the negation may be meant. */
final class Reasons {

    private static final String BECAUSE = "because";
    private static final Set<String> REASONS = Set.of("over", "for", "out", "due");
    private static final Set<String> NARROWING = Set.of("just", "only", "simply", "merely", "solely", "primarily");

    private Reasons() {}

    /** "Did not dismiss him to hide the losses", "not because he asked": the no may be meant for the purpose or reason alone. */
    static boolean follow(Sentence s, Token verb) {
        for (Token c : s.children(verb.index())) {
            boolean after = c.index() > verb.index();
            if (after && c.relation().equals("advcl") && Complements.isInfinitive(s, c)) {
                return true;
            }
            if (after && (c.relation().equals("advcl") || c.relation().equals("prep")) && isReason(s, c)) {
                return true;
            }
        }
        return false;
    }

    /** "Because", and with "just" before it any other reason. */
    private static boolean isReason(Sentence s, Token top) {
        if (begins(s, top, Set.of(BECAUSE))) {
            return true;
        }
        int first = s.subtree(top.index()).get(0).index();
        boolean narrowed = NARROWING.contains(s.token(first).lemma())
                || first > 0 && NARROWING.contains(s.token(first - 1).lemma());
        return narrowed && begins(s, top, REASONS);
    }

    private static boolean begins(Sentence s, Token top, Set<String> words) {
        return words.contains(top.lemma())
                || s.children(top.index()).stream()
                        .anyMatch(c ->
                                (c.relation().equals("mark") || c.relation().equals("prep"))
                                        && words.contains(c.lemma())
                                        && c.index() < top.index());
    }
}
