package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** What speaks for a clause, and whether there is any: "found no evidence that", "not enough proof of", "no reason to believe". */
public final class Backing {

    /** How much speaks for the clause. */
    public enum Amount {
        SOME,
        NONE,
        /** Too little to tell, or none shown by whoever may hold it all the same. */
        UNKNOWN
    }

    private static final Set<String> ABOUT = Set.of("of", "for", "about");

    /** Verbs that tell of their subject that there is some. */
    private static final Set<String> BEING = Set.of("exist", "emerge", "surface", "appear", "come", "arise");

    private final WordList nouns = WordList.load("en", "evidence-nouns");
    private final WordList verbs = WordList.load("en", "evidence-verbs");
    private final WordList degrees = WordList.load("en", "evidence-degrees");
    private final WordList negators = WordList.load("en", "negators");
    private final WordList cues = WordList.load("en", "cues");
    private final WordList signatures = WordList.load("en", "complement-signatures");

    /** The noun of evidence that a clause hangs on, by "that", "of", "to believe" or over a verb: "no proof was found that". */
    public Optional<Token> of(Sentence s, Token clause) {
        Optional<Token> above = s.head(clause.index());
        if (above.isEmpty()) {
            return Optional.empty();
        }
        Token a = above.get();
        return switch (clause.relation()) {
            case "acl", "relcl", "appos" ->
                Complements.hasThat(s, clause)
                                || isWhole(s, clause)
                                || clause.tag().equals("VBG")
                        ? isNoun(a) ? above : behindOf(s, a)
                        : Optional.empty();
            case "pcomp" -> ABOUT.contains(a.lemma()) ? s.head(a.index()).filter(this::isNoun) : Optional.empty();
            case "ccomp" -> Complements.hasThat(s, clause) && a.isVerb() ? extraposed(s, a, clause) : Optional.empty();
            // "Found no proof of the mayor taking money": hung on the verb for want of a comma.
            case "advcl" ->
                clause.tag().equals("VBG") && clause.index() > 0
                        ? behindOf(s, s.token(clause.index() - 1))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The noun that an infinitive of believing or showing hangs on: "no reason to believe", "no evidence to suggest". */
    public Optional<Token> ofInfinitive(Sentence s, Token infinitive) {
        boolean acl =
                infinitive.relation().equals("acl") || infinitive.relation().equals("relcl");
        return acl && Complements.isInfinitive(s, infinitive) && cues.contains(infinitive.lemma())
                ? s.head(infinitive.index()).filter(this::isNoun)
                : Optional.empty();
    }

    /** Whether a verb's subject looks for it, so that to have found none is to hold that it is not so. */
    public boolean isSought(Sentence s, Token verb) {
        return verbs.value(s.verbLemma(verb.index()))
                .filter(v -> v.equals("seek") || v.equals("lack"))
                .isPresent();
    }

    /** Whether it makes the clause probable at most: "signs that". */
    boolean isWeak(Token noun) {
        return nouns.value(noun.lemma()).filter("weak"::equals).isPresent();
    }

    /** Whether what stands below a verb is doubted by it: "no reason to doubt that". */
    public boolean doubts(Token verb) {
        return cues.value(verb.lemma())
                .filter(v -> v.equals("doubt") || v.equals("deny"))
                .isPresent();
    }

    public boolean isNoun(Token t) {
        return t.isNoun() && nouns.contains(t.lemma());
    }

    /** How much of it there is said to be. */
    public Amount amount(Sentence s, Token noun) {
        Optional<Token> verb = verb(s, noun);
        String kind = verb.flatMap(v -> verbs.value(s.verbLemma(v.index())).or(() -> verbs.value(v.lemma())))
                .orElse("");
        String degree = s.children(noun.index()).stream()
                .flatMap(c -> degrees.value(c.lemma()).stream())
                .findFirst()
                .orElse("");
        boolean told = verb.isPresent()
                && (!noun.relation().equals("nsubj")
                        || BEING.contains(verb.get().lemma()));
        boolean no = isNo(s, noun) || told && isNegated(s, verb.get()) || kind.equals("lack") || isWithout(s, noun);
        boolean wanted = verb.isPresent() && kind.isEmpty() && isWanted(s, noun, verb.get());
        if (no) {
            return degree.equals("part") || kind.equals("give") ? Amount.UNKNOWN : Amount.NONE;
        }
        return switch (degree) {
            case "none" -> kind.equals("give") ? Amount.UNKNOWN : Amount.NONE;
            case "short" -> Amount.UNKNOWN;
            default -> wanted ? Amount.UNKNOWN : Amount.SOME;
        };
    }

    private boolean isNo(Sentence s, Token noun) {
        return s.children(noun.index()).stream()
                .anyMatch(c -> c.index() < noun.index()
                        && negators.value(c.lemma())
                                .filter(v -> v.equals("determiner") || v.equals("adverb"))
                                .isPresent());
    }

    private static boolean isWithout(Sentence s, Token noun) {
        return s.head(noun.index()).filter(p -> p.lemma().equals("without")).isPresent();
    }

    /** "Asked for proof that", "seeks evidence that": whether there is any is not told. */
    private boolean isWanted(Sentence s, Token noun, Token verb) {
        boolean whichFor =
                s.head(noun.index()).filter(p -> p.lemma().equals("for")).isPresent();
        boolean asks = cues.value(s.verbLemma(verb.index()))
                .filter(v -> v.equals("want") || v.equals("ask"))
                .isPresent();
        return whichFor
                || asks
                || signatures.value(verb.lemma()).filter("oo"::equals).isPresent();
    }

    /** The verb that tells whether there is any. */
    private static Optional<Token> verb(Sentence s, Token noun) {
        Token at = noun;
        for (int steps = 0; steps < 4; steps++) {
            Optional<Token> above = s.head(at.index());
            if (above.isEmpty() || above.get().isVerb()) {
                return above;
            }
            at = above.get();
        }
        return Optional.empty();
    }

    private boolean isNegated(Sentence s, Token verb) {
        boolean own = s.children(verb.index()).stream()
                .anyMatch(c -> c.relation().equals("neg")
                        || c.relation().equals("aux") && c.lemma().endsWith("n't")
                        || negators.value(c.lemma()).filter("adverb"::equals).isPresent()
                        || c.relation().startsWith("nsubj")
                                && (negators.value(c.lemma())
                                                .filter("pronoun"::equals)
                                                .isPresent()
                                        || isNo(s, c)));
        boolean inverted = Inversion.negates(s, verb);
        boolean failed = verb.relation().equals("xcomp")
                && s.head(verb.index())
                        .flatMap(v -> signatures.value(v.lemma()))
                        .filter(v -> v.charAt(0) == '-')
                        .isPresent();
        boolean without = verb.relation().equals("pcomp")
                && s.head(verb.index()).filter(p -> p.lemma().equals("without")).isPresent();
        return own || inverted || failed || without;
    }

    private Optional<Token> behindOf(Sentence s, Token object) {
        return object.relation().equals("pobj")
                ? s.head(object.index())
                        .filter(p -> ABOUT.contains(p.lemma()))
                        .flatMap(p -> s.head(p.index()))
                        .filter(this::isNoun)
                : Optional.empty();
    }

    private Optional<Token> extraposed(Sentence s, Token verb, Token clause) {
        return s.children(verb.index()).stream()
                .filter(c -> Set.of("nsubjpass", "nsubj", "dobj", "attr").contains(c.relation()))
                .filter(c -> c.index() < clause.index() && isNoun(c))
                .filter(c -> verbs.contains(s.verbLemma(verb.index()))
                        || BEING.contains(verb.lemma())
                        || s.child(verb.index(), "expl").isPresent())
                .findFirst();
    }

    /** "No evidence she had met him": a clause with a subject of its own. */
    private static boolean isWhole(Sentence s, Token clause) {
        return s.child(clause.index(), "mark").isEmpty()
                && s.children(clause.index()).stream()
                        .anyMatch(c ->
                                c.relation().startsWith("nsubj") && !c.tag().startsWith("W"))
                && s.children(clause.index()).stream().noneMatch(c -> c.tag().startsWith("W"));
    }
}
