package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.model.Factuality.Certainty;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** What a word tells of the clause that is its complement: "managed to", "forgot to", "from selling", "the idea of selling". */
final class Complements {

    private final WordList signatures = WordList.load("en", "complement-signatures");

    /** What the word above makes of the complement below it. */
    void read(Sentence s, Token t, Token above, Finding finding) {
        if (above.isVerb()) {
            if (!t.relation().equals("prep")) {
                signature(s, above, t, finding);
            }
        } else if (t.relation().equals("pcomp")) {
            boolean ofNoun = s.head(above.index()).filter(Token::isNoun).isPresent();
            if (above.lemma().equals("without")) {
                finding.negative = !finding.negative;
            } else if (ofNoun
                    && Set.of("of", "for", "toward", "towards", "against").contains(above.lemma())) {
                finding.limit(Certainty.PROBABLE); // "the idea of selling": nothing is told of whether they will
            } else if (above.lemma().equals("from")) {
                s.head(above.index()).filter(Token::isVerb).ifPresent(verb -> signature(s, verb, t, finding));
            }
        } else if (t.relation().equals("xcomp") || t.relation().equals("ccomp")) {
            finding.aimed(); // "able to", "ready to"
        }
    }

    private void signature(Sentence s, Token verb, Token complement, Finding finding) {
        boolean awaited = (verb.lemma().equals("be") || verb.lemma().equals("have"))
                && hasTo(s, complement)
                && s.children(verb.index()).stream().anyMatch(c -> c.lemma().equals("yet"));
        if (awaited) {
            finding.negative = !finding.negative; // "has yet to sign", "is yet to be signed"
            return;
        }
        if (verb.lemma().equals("be")
                || verb.lemma().equals("go") && complement.tag().equals("VB")) {
            finding.limit(Certainty.PROBABLE); // "is to sign", "is going to sign"
            return;
        }
        Optional<String> signature =
                signatures.value(s.verbLemma(verb.index())).or(() -> signatures.value(verb.lemma()));
        if (signature.filter(v -> v.charAt(0) == '-').isPresent() && isThatClause(s, complement)) {
            return; // "forgot that", "failed to see that": so it is, unlike "forgot to"
        }
        if (signature.isEmpty()) {
            boolean clause =
                    complement.tag().equals("VBG") || complement.relation().equals("ccomp");
            if (!clause) {
                finding.aimed();
            }
            return;
        }
        boolean verbNegated = s.children(verb.index()).stream()
                .anyMatch(c -> c.relation().equals("neg") || c.lemma().equals("never"));
        char sign = signature.get().charAt(verbNegated ? 1 : 0);
        switch (sign) {
            case 'o' -> finding.aimed();
            case 'p' -> finding.limit(Certainty.PROBABLE);
            case '-' -> finding.negative = !finding.negative;
            default -> {
                // so it is
            }
        }
        if (verbNegated) {
            // The sign already counts the verb's own negation, which the climb will meet next.
            finding.negative = !finding.negative;
        }
    }

    static boolean hasThat(Sentence s, Token clause) {
        return s.child(clause.index(), "mark")
                .filter(m -> m.lemma().equals("that"))
                .isPresent();
    }

    private static boolean isThatClause(Sentence s, Token complement) {
        return complement.relation().equals("ccomp")
                && !hasTo(s, complement)
                && s.children(complement.index()).stream()
                        .anyMatch(c -> c.relation().startsWith("nsubj"));
    }

    /** Whether nothing follows for the complement, whichever way: "pledge", "plan". */
    boolean isPledge(String verb) {
        return signatures.value(verb).filter("oo"::equals).isPresent();
    }

    static boolean isInfinitive(Sentence s, Token t) {
        return t.tag().equals("VB") && hasTo(s, t);
    }

    private static boolean hasTo(Sentence s, Token verb) {
        return s.children(verb.index()).stream()
                .anyMatch(c -> c.relation().equals("aux") && c.lemma().equals("to"));
    }
}
