package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.counterclaim.model.Factuality.Certainty;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** What a noun, and what is said of it, tells of the clause that hangs on it. */
final class NounClauses {

    private final Backing backing = new Backing();
    private final Verdicts verdicts = new Verdicts();
    private final ToldVerdicts told = new ToldVerdicts();
    private final Negators negators = new Negators();
    private final WordList thoughts = WordList.load("en", "thought-nouns");
    private final WordList said = WordList.load("en", "cue-nouns");
    private final WordList cues = WordList.load("en", "cues");

    /** "No evidence that", "no reason to believe that": whether the noun decides about the clause, so that the climb ends there. */
    boolean backed(Sentence s, Token t, boolean predicate, Finding finding) {
        Optional<Token> noun = backing.of(s, t);
        boolean doubted = false;
        if (noun.isEmpty() && !predicate) {
            noun = backing.ofInfinitive(s, t);
            doubted = backing.doubts(t);
        }
        if (noun.isEmpty()) {
            return false;
        }
        Backing.Amount amount = backing.amount(s, noun.get());
        if (amount == Backing.Amount.SOME && isThought(noun.get())) {
            return false; // "the suggestion that she sold it is a lie"
        }
        switch (amount) {
            case NONE -> {
                finding.negative ^= !doubted;
                finding.limit(Certainty.PROBABLE);
            }
            case UNKNOWN -> finding.open = true;
            default -> {
                if (doubted) {
                    finding.negative = !finding.negative;
                }
                if (doubted || Complements.isInfinitive(s, t) || backing.isWeak(noun.get())) {
                    finding.limit(Certainty.PROBABLE); // "reason to believe that", "signs that"
                }
            }
        }
        return true;
    }

    /**
     * "The false claim that", "falsely claimed that": decides about the clause, so that the climb ends there. Who "denied the
     * false claim" denies the claim; the word is the teller's.
     */
    boolean told(Sentence s, Token t, Token above, IntPredicate inside, Finding finding) {
        boolean matter = above.isVerb()
                ? Set.of("ccomp", "xcomp", "prep").contains(t.relation())
                : thought(s, t).isPresent() && (above.head() < 0 || inside.test(above.head()));
        Optional<Boolean> so = matter ? told.of(s, above) : Optional.empty();
        so.ifPresent(v -> {
            finding.negative ^= !v;
            finding.open |= above.isVerb() && negators.negates(s, above);
        });
        return so.isPresent();
    }

    /**
     * "It is wrong to say that": counts what is said of saying so.
     *
     * @return the verb that says it; none where nobody in particular is meant to say so
     */
    Optional<Token> saying(Sentence s, Token t, Finding finding) {
        Optional<Token> verb = t.relation().equals("ccomp") ? s.head(t.index()) : Optional.empty();
        Optional<Token> be = verb.filter(v -> cues.contains(v.lemma())).flatMap(v -> ToldVerdicts.impersonal(s, v));
        be.ifPresent(b -> {
            Optional<String> verdict = verdicts.of(s, b);
            boolean telling = s.children(b.index()).stream().anyMatch(told::isTelling);
            finding.negative ^= verdict.filter(v -> !v.equals("true")).isPresent();
            finding.open |=
                    verdict.isEmpty() && !telling || negators.negates(s, b); // "too early to say", "not wrong to say"
        });
        return be;
    }

    /** Whether the verb is not done, by its negation or for want of anything that it is done to. */
    boolean isUndone(Sentence s, Token verb) {
        return verb.isVerb()
                && (negators.negates(s, verb)
                        || s.children(verb.index()).stream()
                                .anyMatch(c -> Set.of("nsubjpass", "dobj").contains(c.relation())
                                        && negators.isNegative(s, c)));
    }

    private boolean isThought(Token noun) {
        return thoughts.contains(noun.lemma()) || said.contains(noun.lemma());
    }

    /**
     * "The theory that she sold it is absurd": counts what is said of the thought.
     *
     * @return the verb that says it, whose own negation and modals count too; none where nothing of the kind is said
     */
    Optional<Token> judged(Sentence s, Token t, Finding finding) {
        Optional<Token> there = thought(s, t).filter(n -> isThere(s, n));
        if (there.isPresent()) {
            exists(s, there.get(), finding);
            return Optional.empty();
        }
        Optional<Token> substance = thought(s, t).flatMap(n -> told.substance(s, n));
        if (substance.isPresent()) {
            return amounts(s, substance.get(), finding);
        }
        Optional<Token> verb = named(s, t).or(() -> thought(s, t).flatMap(n -> verdicts.predicate(s, n)));
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> verdict = verdicts.of(s, verb.get());
        if (verdict.isEmpty()) {
            finding.open = true; // "is interesting", "has spread"
            return Optional.empty();
        }
        boolean negated = verdicts.isNegated(s, verb.get());
        if (!verdict.get().equals("true")) {
            finding.negative = !finding.negative;
            finding.open |= negated; // "is not absurd"
        }
        return verb;
    }

    /** "There is no truth to the claim that", "there may be some truth in it". */
    private Optional<Token> amounts(Sentence s, Token substance, Finding finding) {
        if (backing.amount(s, substance) == Backing.Amount.NONE) {
            finding.negative = !finding.negative;
        } else {
            finding.aimed();
        }
        return Optional.empty();
    }

    private static boolean isThere(Sentence s, Token noun) {
        return s.head(noun.index())
                .filter(be -> s.child(be.index(), "expl").isPresent())
                .isPresent();
    }

    /** "There are claims that she sold it", "there is little doubt that": what follows of there being such a thought, or none. */
    private void exists(Sentence s, Token noun, Finding finding) {
        boolean none = backing.amount(s, noun) == Backing.Amount.NONE;
        if (said.value(noun.lemma()).filter("doubt"::equals).isPresent()) {
            finding.negative ^= !none;
            if (!none || !Nobody.is(s, noun)) {
                finding.limit(Certainty.PROBABLE); // "little doubt that"
            }
        } else if (none) {
            finding.open |= said.value(noun.lemma()).filter("ask"::equals).isEmpty(); // "no question that": so it is
        } else if (said.value(noun.lemma()).filter("admit"::equals).isEmpty()) {
            finding.aimed();
        }
    }

    /** "It is a lie that she sold it", where the clause hangs on the lie. */
    private Optional<Token> named(Sentence s, Token t) {
        boolean clause = Set.of("acl", "relcl", "ccomp").contains(t.relation()) && Complements.hasThat(s, t);
        return clause
                ? s.head(t.index())
                        .filter(n -> n.isNoun() && n.relation().equals("attr"))
                        .flatMap(n -> s.head(n.index()))
                        .filter(be -> isOfIt(s, be) && verdicts.of(s, be).isPresent())
                : Optional.empty();
    }

    private static boolean isOfIt(Sentence s, Token be) {
        return be.lemma().equals("be")
                && s.child(be.index(), "nsubj")
                        .filter(n -> n.lemma().equals("it"))
                        .isPresent();
    }

    /** The noun for something said or thought whose matter a clause with "that" is. */
    private Optional<Token> thought(Sentence s, Token t) {
        boolean clause = Set.of("acl", "relcl", "ccomp").contains(t.relation());
        return clause && Complements.hasThat(s, t)
                ? s.head(t.index())
                        .filter(n -> n.isNoun() || verdicts.isSubjectInDisguise(s, n))
                        .filter(this::isThought)
                : Optional.empty();
    }

    /** "It is not true that she sold it": what is said of the clause itself. */
    Optional<String> ofClause(Sentence s, Token be, Token clause) {
        return isOfIt(s, be) && clause.relation().equals("ccomp")
                ? verdicts.of(s, be).filter(v -> !v.equals("absurd"))
                : Optional.empty();
    }
}
