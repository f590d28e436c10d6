package org.counterclaim.text.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * "At no point was the bridge closed", "never before had they sold one": behind words that turn a clause the parser likes to
 * take the auxiliary for the verb and the verb for a participle of the subject.
 */
final class TurnedVerbs {

    private static final Set<String> TURNING = Set.of(
            "no",
            "never",
            "not",
            "nor",
            "neither",
            "nowhere",
            "only",
            "hardly",
            "scarcely",
            "barely",
            "rarely",
            "seldom");

    private TurnedVerbs() {}

    static Sentence mended(Sentence s, Token auxiliary) {
        if (!auxiliary.tag().matches("VB[DZP]") || auxiliary.relation().startsWith("aux")) {
            return s;
        }
        Optional<Token> verb = isTurned(s, auxiliary) ? behind(s, auxiliary) : parted(s, auxiliary);
        return verb.map(v -> withAuxiliary(s, auxiliary, v)).orElse(s);
    }

    /** Whether a word that turns the clause stands before the auxiliary, and no comma between. */
    private static boolean isTurned(Sentence s, Token auxiliary) {
        for (int i = auxiliary.index() - 1; i >= 0 && !Trees.isComma(s, i); i--) {
            Token t = s.token(i);
            if (t.relation().startsWith("nsubj") && t.head() == auxiliary.index()) {
                return false;
            }
            if (TURNING.contains(t.lemma()) && s.dominates(auxiliary.index(), i)) {
                return true;
            }
        }
        return false;
    }

    /** The verb behind the subject. */
    private static Optional<Token> behind(Sentence s, Token auxiliary) {
        return switch (auxiliary.lemma()) {
            case "be" ->
                subject(s, auxiliary)
                        .filter(n -> n.index() > auxiliary.index())
                        .flatMap(n -> s.children(n.index()).stream()
                                .filter(c ->
                                        c.relation().equals("acl") && c.tag().equals("VBN"))
                                .findFirst());
            case "have", "do" ->
                s.child(auxiliary.index(), "ccomp")
                        .filter(c -> c.tag().matches(auxiliary.lemma().equals("do") ? "VBP?" : "VB[ND]"))
                        .filter(c -> s.child(c.index(), "mark").isEmpty() && Subjects.has(s, c));
            default -> Optional.empty();
        };
    }

    /** "The bridge was at no time closed": no time that somebody closed. */
    private static Optional<Token> parted(Sentence s, Token auxiliary) {
        return auxiliary.lemma().equals("be")
                ? s.child(auxiliary.index(), "prep")
                        .flatMap(p -> s.child(p.index(), "pobj"))
                        .filter(o -> s.child(o.index(), "det")
                                .filter(d -> d.lemma().equals("no"))
                                .isPresent())
                        .flatMap(o -> s.child(o.index(), "acl"))
                        .filter(v -> v.tag().equals("VBN"))
                : Optional.empty();
    }

    private static Optional<Token> subject(Sentence s, Token verb) {
        return s.children(verb.index()).stream()
                .filter(c -> c.relation().startsWith("nsubj"))
                .findFirst();
    }

    private static Sentence withAuxiliary(Sentence s, Token auxiliary, Token verb) {
        boolean passive = auxiliary.lemma().equals("be");
        List<Token> tokens = new ArrayList<>(s.tokens());
        for (Token c : s.children(auxiliary.index())) {
            String relation = c.relation().startsWith("nsubj") && passive ? "nsubjpass" : c.relation();
            tokens.set(c.index(), hung(c, c.tag(), verb.index(), relation));
        }
        String tag = auxiliary.lemma().equals("do") ? "VB" : "VBN";
        tokens.set(verb.index(), hung(verb, tag, auxiliary.head(), auxiliary.relation()));
        tokens.set(auxiliary.index(), hung(auxiliary, auxiliary.tag(), verb.index(), passive ? "auxpass" : "aux"));
        return s.withTokens(tokens);
    }

    private static Token hung(Token t, String tag, int head, String relation) {
        return new Token(t.index(), t.form(), t.lemma(), tag, head, relation, t.start(), t.end());
    }
}
