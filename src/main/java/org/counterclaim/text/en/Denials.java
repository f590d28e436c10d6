package org.counterclaim.text.en;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Where verbs of denial stand, and what they deny. */
final class Denials {

    private static final Set<String> DOWN = Set.of("ccomp", "xcomp", "pcomp", "acl", "dobj", "conj");

    private final WordList cues;

    Denials(WordList cues) {
        this.cues = cues;
    }

    /** "Denied having met her, and having sold it": both are denied, as no finite verb has a gerund for its partner. */
    Optional<Token> denied(Sentence s, Token verb) {
        return denies(s, verb) ? s.child(verb.index(), "xcomp").filter(x -> isGerund(s, x)) : Optional.empty();
    }

    static boolean isGerund(Sentence s, Token verb) {
        return verb.tag().equals("VBG") && s.child(verb.index(), "aux").isEmpty()
                || s.children(verb.index()).stream()
                        .anyMatch(
                                c -> c.relation().startsWith("aux") && c.form().equalsIgnoreCase("having"));
    }

    private boolean denies(Sentence s, Token verb) {
        return verb.isVerb()
                && cues.value(s.verbLemma(verb.index()))
                        .filter(v -> v.startsWith("deny"))
                        .isPresent();
    }

    /** The verb of denial in whose content a verb stands. */
    Optional<Token> above(Sentence s, int verb) {
        Token at = s.token(verb);
        for (int steps = 0; steps < s.size() && DOWN.contains(at.relation()); steps++) {
            Optional<Token> above = s.head(at.index());
            if (above.isEmpty()) {
                return Optional.empty();
            }
            boolean lower = !at.relation().equals("conj");
            at = above.get();
            if (lower && denies(s, at)) {
                return above;
            }
        }
        return Optional.empty();
    }
}
