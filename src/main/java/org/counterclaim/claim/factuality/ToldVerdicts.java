package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * What whoever tells of a report says of it on the way: "the false claim that", "falsely claimed that", "contrary to reports
 * that". The claim stays the claimant's, and the teller holds it to be untrue.
 */
public final class ToldVerdicts {

    private final WordList verdicts = WordList.load("en", "verdicts");
    private final WordList cues = WordList.load("en", "verdict-cues");
    private final WordList frames = WordList.load("en", "verdict-frames");

    /** Whether the teller holds what the report's verb or noun brings to be so, or not so; empty where nothing tells. */
    public Optional<Boolean> of(Sentence s, Token cue) {
        return cue.isVerb() ? ofVerb(s, cue) : cue.isNoun() ? ofNoun(s, cue) : Optional.empty();
    }

    private Optional<Boolean> ofVerb(Sentence s, Token verb) {
        return s.children(verb.index()).stream()
                .filter(c -> c.relation().equals("advmod"))
                .flatMap(c -> cues.value(c.lemma()).stream())
                .findFirst()
                .or(() -> cues.value(verb.lemma())
                        .filter(v -> s.child(verb.index(), "ccomp").isPresent()))
                .map("true"::equals);
    }

    private Optional<Boolean> ofNoun(Sentence s, Token noun) {
        if (s.head(noun.index()).filter(as -> as.lemma().equals("as")).isPresent()) {
            return Optional.empty(); // "described as false reports that": the word is whoever's the verb is
        }
        Optional<Boolean> called = s.children(noun.index()).stream()
                .filter(c -> c.index() < noun.index() && Set.of("nmod", "amod").contains(c.relation()))
                .flatMap(c -> verdicts.value(c.lemma()).or(() -> verdicts.value(c.form())).stream())
                .findFirst()
                .map("true"::equals);
        return called.isPresent() || !isAgainst(s, noun) ? called : Optional.of(false);
    }

    /** "Contrary to claims that". */
    private static boolean isAgainst(Sentence s, Token noun) {
        return noun.relation().equals("pobj")
                && s.head(noun.index())
                        .flatMap(to -> s.head(to.index()))
                        .filter(c -> c.form().equalsIgnoreCase("contrary"))
                        .isPresent();
    }

    /** The noun that tells how much there is to a claim: "there is no truth to the claim that". */
    public Optional<Token> substance(Sentence s, Token claim) {
        return s.head(claim.index())
                .filter(p -> claim.relation().equals("pobj")
                        && Set.of("to", "in", "behind", "for").contains(p.lemma()))
                .flatMap(p -> s.head(p.index()))
                .filter(n -> is(n, "substance") || isOfSubstance(s, n));
    }

    /** "A shred of truth". */
    private boolean isOfSubstance(Sentence s, Token noun) {
        return s.child(noun.index(), "prep")
                .filter(of -> of.lemma().equals("of"))
                .flatMap(of -> s.child(of.index(), "pobj"))
                .filter(n -> is(n, "substance"))
                .isPresent();
    }

    /** Whether "it is ... to say" with this word tells what is said. */
    boolean isTelling(Token adjective) {
        return is(adjective, "telling");
    }

    /** "Retracted its claim that": it does not hold it any more. */
    public boolean isRetracted(Sentence s, Token claim) {
        return claim.relation().equals("dobj")
                && s.head(claim.index())
                        .filter(v -> frames.value(s.verbLemma(v.index()))
                                .filter("retracting"::equals)
                                .isPresent())
                        .isPresent();
    }

    private boolean is(Token t, String kind) {
        return frames.value(t.lemma()).filter(kind::equals).isPresent();
    }

    /** "It is wrong to say that", "it is worth noting that": the verb that "it" stands before; nobody is said to say so. */
    public static Optional<Token> impersonal(Sentence s, Token verb) {
        boolean hanging =
                Set.of("xcomp", "ccomp", "advcl", "csubj", "acl", "pcomp").contains(verb.relation());
        boolean bare = verb.tag().equals("VBG") || Complements.isInfinitive(s, verb);
        if (!hanging || !bare) {
            return Optional.empty();
        }
        Optional<Token> above = s.head(verb.index());
        if (above.filter(Token::isVerb).isEmpty()) {
            above = above.flatMap(a -> s.head(a.index()));
        }
        return above.filter(be -> be.lemma().equals("be")
                && s.children(be.index()).stream()
                        .anyMatch(n ->
                                (n.relation().equals("nsubj") || n.relation().equals("expl"))
                                        && n.lemma().equals("it"))
                && s.children(be.index()).stream()
                        .anyMatch(c -> c.index() < verb.index()
                                && Set.of("acomp", "attr").contains(c.relation())));
    }
}
