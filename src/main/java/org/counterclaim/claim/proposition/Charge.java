package org.counterclaim.claim.proposition;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Praise, blame and accusation: the deed behind the preposition is that of whoever is charged with it. */
final class Charge {

    private static final Set<String> CHARGING = Set.of("of", "for", "with", "over");
    private static final WordList CUES = WordList.load("en", "cues");

    private Charge() {}

    /** "Criticised Voss for (failing to) close the mill", "accused of lying": whoever is praised or blamed has done it. */
    static Optional<Token> doer(Sentence s, int verb) {
        Token at = s.token(verb);
        for (int steps = 0; steps < 4 && Set.of("xcomp", "conj").contains(at.relation()); steps++) {
            boolean ownSubject = s.children(at.index()).stream().anyMatch(Charge::isSubject);
            Optional<Token> above = s.head(at.index()).filter(Token::isVerb);
            if (ownSubject
                    || above.isEmpty()
                    || at.relation().equals("xcomp")
                            && s.child(above.get().index(), "dobj").isPresent()) {
                return Optional.empty();
            }
            at = above.get();
        }
        boolean behind = at.relation().equals("pcomp")
                && s.child(at.index(), "auxpass").isEmpty()
                && s.children(at.index()).stream().noneMatch(Charge::isSubject);
        Optional<Token> preposition = s.head(at.index()).filter(p -> behind && CHARGING.contains(p.lemma()));
        Optional<Token> above = preposition.flatMap(p -> s.head(p.index()));
        if (above.isPresent() && above.get().isVerb()) {
            int charging = above.get().index();
            boolean passive = s.child(charging, "auxpass").isPresent();
            return above.filter(v -> charges(s, v)).flatMap(v -> s.child(charging, passive ? "nsubjpass" : "dobj"));
        }
        return above.filter(n -> n.relation().equals("dobj"))
                .filter(n -> s.head(n.index()).filter(v -> charges(s, v)).isPresent());
    }

    private static boolean isSubject(Token t) {
        return t.relation().startsWith("nsubj");
    }

    private static boolean charges(Sentence s, Token verb) {
        return CUES.value(verb.lemma())
                .or(() -> CUES.value(s.verbLemma(verb.index())))
                .filter(v -> v.equals("accuse") || v.equals("judge"))
                .isPresent();
    }
}
