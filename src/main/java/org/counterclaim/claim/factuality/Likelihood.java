package org.counterclaim.claim.factuality;

import java.util.Optional;
import org.counterclaim.model.Factuality.Certainty;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** "It is certain that", "it is unlikely that", "is unable to": how likely an adjective makes the clause that hangs on it. */
final class Likelihood {

    private final WordList adjectives = WordList.load("en", "likelihood-adjectives");

    /**
     * Counts what an adjective between "be" and a clause tells of the clause.
     *
     * @param above what the clause hangs on: the adjective, or "be" where the parser hangs it there
     * @return the verb "be", whose own negation is counted with the adjective; none where no such adjective decides
     */
    Optional<Token> read(Sentence s, Token clause, Token above, Finding finding) {
        boolean copula = above.lemma().equals("be");
        Optional<Token> be = copula
                ? Optional.of(above)
                : s.head(above.index())
                        .filter(b -> b.lemma().equals("be") && above.relation().equals("acomp"));
        Optional<Token> adjective = copula ? s.child(above.index(), "acomp") : Optional.of(above);
        if (be.isEmpty() || adjective.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> codes = codes(s, clause, be.get(), adjective.get());
        codes.ifPresent(c -> apply(c.split(" ")[isNegated(s, be.get(), adjective.get()) ? 1 : 0], finding));
        return codes.flatMap(c -> be);
    }

    /** Of a whole clause only where "it" stands for it: who "is certain that" is somebody else's certainty. */
    private Optional<String> codes(Sentence s, Token clause, Token be, Token adjective) {
        if (Complements.isInfinitive(s, clause)) {
            return adjectives.value(adjective.lemma() + " to");
        }
        boolean it = s.child(be.index(), "nsubj").or(() -> s.child(be.index(), "expl")).stream()
                .anyMatch(n -> n.lemma().equals("it"));
        return it && clause.relation().equals("ccomp") ? adjectives.value(adjective.lemma()) : Optional.empty();
    }

    private static boolean isNegated(Sentence s, Token be, Token adjective) {
        return s.children(be.index()).stream().anyMatch(Likelihood::negates)
                || s.children(adjective.index()).stream().anyMatch(Likelihood::negates);
    }

    private static boolean negates(Token t) {
        return t.relation().equals("neg")
                || t.relation().equals("advmod")
                        && (t.lemma().equals("hardly") || t.lemma().equals("never"));
    }

    private static void apply(String code, Finding finding) {
        finding.open |= code.equals("Uu");
        finding.negative ^= code.endsWith("-");
        if (code.startsWith("PR")) {
            finding.limit(Certainty.PROBABLE);
        } else if (code.startsWith("PS")) {
            finding.limit(Certainty.POSSIBLE);
        }
    }
}
