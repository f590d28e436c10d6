package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Conditions: what follows from one is possible at most, what stands in one is held by nobody. */
final class Conditions {

    private static final Set<String> BINDING = Set.of("if", "unless", "provided", "providing");

    private final WordList marks = WordList.load("en", "conditional-marks");

    boolean isMark(String lemma) {
        return marks.contains(lemma);
    }

    /** "The mill will close if the river rises", "which means that ...": what would follow is possible at most. */
    boolean isConsequence(Sentence s, int predicate, IntPredicate inside) {
        int at = predicate;
        for (int steps = 0; steps < s.size(); steps++) {
            Token t = s.token(at);
            for (Token c : s.children(at)) {
                if (t.isVerb() && c.relation().equals("advcl") && !s.dominates(c.index(), predicate) && isIf(s, c)) {
                    return true;
                }
            }
            Optional<Token> above = s.head(at).filter(u -> inside.test(u.index()));
            boolean follows = above.isPresent()
                    && above.get().isVerb()
                    && (FactualityReader.GOVERNED.contains(t.relation())
                            || t.relation().equals("relcl"));
            if (!follows) {
                return false;
            }
            at = above.get().index();
        }
        return false;
    }

    /** "If they had confidence that he did it": what hangs on a condition, however far up, is held by nobody. */
    boolean isPremise(Sentence s, int predicate, IntPredicate inside) {
        int at = predicate;
        for (int steps = 0; steps < s.size(); steps++) {
            Token t = s.token(at);
            boolean condition = t.relation().equals("advcl")
                    && s.children(at).stream().anyMatch(c -> c.relation().equals("mark") && isMark(c.lemma()));
            if (condition) {
                return true;
            }
            Optional<Token> above = s.head(at);
            if (above.isEmpty()
                    || t.relation().equals("relcl")
                    || !inside.test(above.get().index())) {
                return false;
            }
            at = above.get().index();
        }
        return false;
    }

    /** A clause with a bare "if" or "unless": "even if" and "as if" bind nothing. */
    private static boolean isIf(Sentence s, Token clause) {
        return s.children(clause.index()).stream()
                .anyMatch(m -> m.relation().equals("mark")
                        && BINDING.contains(m.lemma())
                        && (m.index() == 0
                                || !Set.of("even", "as")
                                        .contains(s.token(m.index() - 1).lemma())));
    }
}
