package org.counterclaim.claim.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * Who denies, on the way, what a clause has just told: "..., which the ministry denies", "..., a charge the company rejects". The
 * aside is the teller's and no part of what was told.
 */
final class Asides {

    private static final Set<Commitment> DENYING = Set.of(Commitment.DENY, Commitment.DENY_REPORT, Commitment.DOUBT);

    private final CueLexicon cues;

    Asides(CueLexicon cues) {
        this.cues = cues;
    }

    /** The clause that this verb of an aside denies; none where it denies nothing, or a noun only. */
    Optional<Token> clause(Sentence s, Token v) {
        boolean denies = v.relation().equals("relcl")
                && cues.verb(s, v.index()).filter(DENYING::contains).isPresent();
        if (!denies) {
            return Optional.empty();
        }
        Token noun = s.token(v.head());
        boolean said = cues.noun(noun.lemma()).isPresent();
        if (said && noun.relation().equals("appos")) {
            return isOfObject(s, v) ? told(s, noun) : Optional.empty();
        }
        if (!isSetApart(s, v)) {
            return Optional.empty();
        }
        if (said && noun.relation().equals("nsubj")) {
            return s.child(noun.head(), "ccomp"); // "the report, which the ministry denied, said that"
        }
        return told(s, noun).filter(verb -> verb.index() < noun.index());
    }

    /** The word that the aside of this verb hangs by. */
    Token top(Sentence s, Token v) {
        Token noun = s.token(v.head());
        return noun.relation().equals("appos") ? noun : v;
    }

    /** The asides among what is reported, each by the word that it hangs by. */
    List<Token> in(Sentence s, BitSet content) {
        return content.stream()
                .mapToObj(s::token)
                .filter(v -> clause(s, v).isPresent())
                .map(v -> top(s, v))
                .toList();
    }

    /** "A charge the company denies", "that it rejects": the noun is what is denied. */
    private static boolean isOfObject(Sentence s, Token v) {
        return s.child(v.index(), "dobj")
                .map(o -> o.tag().startsWith("W"))
                .orElse(s.child(v.index(), "nsubj").isPresent());
    }

    /** ", which the ministry denies". */
    private static boolean isSetApart(Sentence s, Token v) {
        return s.child(v.index(), "dobj")
                .filter(o -> o.lemma().equals("which") && o.index() > 0)
                .filter(o -> s.token(o.index() - 1).form().equals(","))
                .isPresent();
    }

    private static Optional<Token> told(Sentence s, Token noun) {
        Optional<Token> above = s.head(noun.index());
        while (above.isPresent() && !above.get().isVerb()) {
            above = s.head(above.get().index());
        }
        return above;
    }
}
