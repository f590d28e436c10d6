package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** "Nor has she sold it", "neither did they": the negator stands before the auxiliary, and that before the subject. */
final class Inversion {

    private static final Set<String> NEGATORS = Set.of("nor", "neither");

    private Inversion() {}

    static boolean negates(Sentence s, Token verb) {
        Optional<Token> subject = s.children(verb.index()).stream()
                .filter(c -> c.relation().startsWith("nsubj") || c.relation().equals("expl"))
                .filter(c -> !NEGATORS.contains(c.lemma()))
                .findFirst();
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

    private static boolean opens(Sentence s, Token t) {
        return t.index() > 0 && NEGATORS.contains(s.token(t.index() - 1).lemma());
    }
}
