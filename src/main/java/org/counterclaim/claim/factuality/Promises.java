package org.counterclaim.claim.factuality;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** What has become of a promise: "kept his promise to close the mill" tells that he closed it, "broke" that he did not. */
public final class Promises {

    private static final String PLAN = "plan";

    /** "Went back on", "made good on": no verb is longer. */
    private static final int LONGEST_VERB = 3;

    private final WordList verbs = WordList.load("en", "promise-verbs");
    private final WordList nouns = WordList.load("en", "promise-nouns");
    private final WordList signatures = WordList.load("en", "complement-signatures");
    private final WordList cues = WordList.load("en", "cues");

    /** Whether the verb has a promise for its object and tells what becomes of it, certain or not: it reports nothing. */
    public boolean isKeeping(Sentence s, Token verb) {
        return s.tokens().stream()
                .anyMatch(n -> keeping(s, n).filter(verb::equals).isPresent());
    }

    /** Whether the text tells that what is promised has been done, or not: then it is more than a promise. */
    public boolean isSettled(Sentence s, Token noun) {
        return s.children(noun.index()).stream().anyMatch(c -> settling(s, c).isPresent());
    }

    /** The verb that tells whether what an infinitive says is promised has been done. */
    Optional<Token> settling(Sentence s, Token infinitive) {
        boolean promised = Complements.isInfinitive(s, infinitive)
                && s.children(infinitive.index()).stream()
                                .filter(c -> c.relation().equals("dobj"))
                                .count()
                        < 2; // "kept his promise to close the mill a secret"
        return promised
                ? promise(s, infinitive).flatMap(n -> keeping(s, n)).filter(v -> tells(s, v))
                : Optional.empty();
    }

    /** The noun that the infinitive follows, where the parser has hung it on the verb, too: "went back on its word to sell". */
    private static Optional<Token> promise(Sentence s, Token infinitive) {
        if (Set.of("acl", "relcl").contains(infinitive.relation())) {
            return s.head(infinitive.index());
        }
        int first = s.subtree(infinitive.index()).get(0).index();
        return infinitive.relation().equals("advcl") && first > 0 ? Optional.of(s.token(first - 1)) : Optional.empty();
    }

    /** Counts what the verb tells of the deed. */
    void read(Sentence s, Token verb, Finding finding) {
        signature(s, verb)
                .ifPresent(v -> Complements.apply(v.substring(0, 2), Complements.isNegated(s, verb), finding));
    }

    private boolean tells(Sentence s, Token verb) {
        boolean broken = signature(s, verb)
                .filter(v -> v.charAt(0) == '-' || v.charAt(0) == 'n')
                .isPresent();
        boolean past = verb.tag().matches("VB[DNZP]") || isBlamed(s, verb);
        boolean denied = s.head(verb.index())
                .flatMap(v -> cues.value(s.verbLemma(v.index())))
                .filter(v -> v.startsWith("deny") || v.equals("doubt"))
                .isPresent();
        // "May break it", "has not broken it", "denies that it broke it": nothing follows for the deed.
        return !broken || past && !denied && !Complements.isNegated(s, verb);
    }

    /** "Accused of breaking it", "fined for breaking it"; not "warned against", "thought of". */
    private boolean isBlamed(Sentence s, Token verb) {
        return verb.relation().equals("pcomp")
                && s.head(verb.index())
                        .filter(p -> Set.of("of", "for").contains(p.lemma()))
                        .flatMap(p -> s.head(p.index())
                                .map(v -> v.isNoun() ? s.head(v.index()).orElse(v) : v))
                        .filter(v -> !signatures.contains(v.lemma() + " of"))
                        .filter(v -> cues.value(v.lemma())
                                .filter(c -> !c.equals("accuse") && !c.equals("judge"))
                                .isEmpty())
                        .isPresent();
    }

    /** The verb whose object a promise is; none where more is said of it: "kept alive the promise". */
    private Optional<Token> keeping(Sentence s, Token noun) {
        Optional<String> kind = noun.isNoun() ? nouns.value(noun.lemma()) : Optional.empty();
        Optional<Token> above =
                switch (noun.relation()) {
                    case "pobj" -> verbAbove(s, noun);
                    case "dobj", "nsubjpass" ->
                        s.head(noun.index()).filter(v -> verbs.contains(s.verbLemma(v.index())));
                    default -> Optional.empty();
                };
        return kind.isEmpty()
                ? Optional.empty()
                : above.filter(Token::isVerb)
                        .filter(v -> !kind.get().equals(PLAN)
                                || signature(s, v).filter(g -> g.endsWith(PLAN)).isPresent())
                        .filter(v -> s.children(v.index()).stream()
                                .noneMatch(c -> c.index() != noun.index()
                                        && Set.of("dobj", "oprd").contains(c.relation())));
    }

    /** Over the words that belong to the verb: "back out of". */
    private Optional<Token> verbAbove(Sentence s, Token noun) {
        Optional<Token> preposition = s.head(noun.index());
        Optional<Token> above = preposition;
        for (int steps = 1;
                steps < LONGEST_VERB && above.filter(a -> !a.isVerb()).isPresent();
                steps++) {
            above = above.flatMap(a -> s.head(a.index()));
        }
        return above.filter(Token::isVerb)
                .filter(v -> preposition.flatMap(p -> signature(s, v, p)).isPresent());
    }

    private Optional<String> signature(Sentence s, Token verb) {
        return verbs.value(s.verbLemma(verb.index())).or(() -> s.tokens().stream()
                .skip(verb.index() + 1L)
                .limit(LONGEST_VERB - 1L)
                .flatMap(p -> signature(s, verb, p).stream())
                .findFirst());
    }

    /** Of the verb with all words up to the preposition: "go back on". */
    private Optional<String> signature(Sentence s, Token verb, Token preposition) {
        int words = preposition.index() - verb.index() + 1;
        return words < 2 || words > LONGEST_VERB
                ? Optional.empty()
                : verbs.value(IntStream.rangeClosed(verb.index(), preposition.index())
                        .mapToObj(i -> s.token(i).lemma())
                        .collect(Collectors.joining(" ")));
    }
}
