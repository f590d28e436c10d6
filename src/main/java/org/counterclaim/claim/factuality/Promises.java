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

    private static final Set<String> PROMISES =
            Set.of("promise", "pledge", "vow", "oath", "commitment", "undertaking", "threat");

    /** "Went back on", "made good on": no verb is longer. */
    private static final int LONGEST_VERB = 3;

    private final WordList verbs = WordList.load("en", "promise-verbs");
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
        boolean promised = Set.of("acl", "relcl").contains(infinitive.relation())
                && Complements.isInfinitive(s, infinitive)
                && s.children(infinitive.index()).stream()
                                .filter(c -> c.relation().equals("dobj"))
                                .count()
                        < 2; // "kept his promise to close the mill a secret"
        return promised
                ? s.head(infinitive.index()).flatMap(n -> keeping(s, n)).filter(v -> tells(s, v))
                : Optional.empty();
    }

    /** Counts what the verb tells of the deed. */
    void read(Sentence s, Token verb, Finding finding) {
        signature(s, verb).ifPresent(sign -> Complements.apply(sign, Complements.isNegated(s, verb), finding));
    }

    private boolean tells(Sentence s, Token verb) {
        boolean broken = signature(s, verb).filter(v -> v.charAt(0) == '-').isPresent();
        boolean past = verb.tag().matches("VB[DNZP]");
        boolean denied = s.head(verb.index())
                .flatMap(v -> cues.value(s.verbLemma(v.index())))
                .filter(v -> v.startsWith("deny") || v.equals("doubt"))
                .isPresent();
        // "May break it", "has not broken it", "denies that it broke it": nothing follows for the deed.
        return !broken || past && !denied && !Complements.isNegated(s, verb);
    }

    /** The verb whose object a promise is; none where more is said of it: "kept alive the promise". */
    private Optional<Token> keeping(Sentence s, Token noun) {
        if (!noun.isNoun() || !PROMISES.contains(noun.lemma())) {
            return Optional.empty();
        }
        Optional<Token> above = s.head(noun.index());
        if (noun.relation().equals("pobj")) {
            above = above.flatMap(p -> s.head(p.index()))
                    .filter(v -> signature(s, v, s.token(noun.head())).isPresent());
        } else if (Set.of("dobj", "nsubjpass").contains(noun.relation())) {
            above = above.filter(v -> verbs.contains(s.verbLemma(v.index())));
        } else {
            return Optional.empty();
        }
        return above.filter(Token::isVerb).filter(v -> s.children(v.index()).stream()
                .noneMatch(
                        c -> c.index() != noun.index() && Set.of("dobj", "oprd").contains(c.relation())));
    }

    private Optional<String> signature(Sentence s, Token verb) {
        return verbs.value(s.verbLemma(verb.index())).or(() -> s.children(verb.index()).stream()
                .filter(p -> p.relation().equals("prep"))
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
