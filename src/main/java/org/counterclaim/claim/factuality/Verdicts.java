package org.counterclaim.claim.factuality;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** What is said of something said or thought: "was absurd", "is a lie", "called it true", with the values of verdicts.txt. */
public final class Verdicts {

    /** Verbs by which something shows itself to be so: "turned out to be false". */
    private static final Set<String> SHOWING = Set.of("turn out", "prove");

    private final WordList words = WordList.load("en", "verdicts");
    private final WordList naming = WordList.load("en", "naming-verbs");

    /** What a verb says of its subject. */
    public Optional<String> of(Sentence s, Token verb) {
        for (Token c : s.children(verb.index())) {
            boolean said = Set.of("acomp", "attr", "oprd", "xcomp").contains(c.relation());
            if (said && words.contains(c.lemma())) {
                return words.value(c.lemma());
            }
            if (said && isTheCase(s, c)) {
                return Optional.of("true");
            }
            Optional<String> phrase = c.index() > verb.index() ? ofPhrase(s, c) : Optional.empty();
            if (phrase.isPresent()) {
                return phrase;
            }
            if (said && c.lemma().equals("be") && SHOWING.contains(s.verbLemma(verb.index()))) {
                return of(s, c);
            }
        }
        boolean participle = verb.tag().equals("VBN")
                && s.children(verb.index()).stream()
                        .anyMatch(
                                c -> c.relation().startsWith("aux") && c.lemma().equals("be"));
        return participle
                ? words.value(verb.lemma()).or(() -> words.value(verb.form().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** "Wide of the mark", "without foundation". */
    private Optional<String> ofPhrase(Sentence s, Token head) {
        return Set.of("acomp", "advmod", "prep", "attr").contains(head.relation())
                ? words.value(String.join(
                        " ", s.subtree(head.index()).stream().map(Token::lemma).toList()))
                : Optional.empty();
    }

    /** What a word calls what it is said of. */
    public Optional<String> ofWord(Token t) {
        return words.value(t.lemma()).or(() -> words.value(t.form().toLowerCase(Locale.ROOT)));
    }

    /** Whether "not" turns round what is said; "could not be further from the truth" is as false with it as without. */
    public boolean isNegated(Sentence s, Token verb) {
        return s.child(verb.index(), "neg").isPresent()
                && s.children(verb.index()).stream().noneMatch(c -> c.lemma().equals("further"));
    }

    /** The verb whose subject a noun is, also where the parser has hung it elsewhere: "said | the report | was correct". */
    public Optional<Token> predicate(Sentence s, Token noun) {
        Optional<Token> above = s.head(noun.index());
        if (noun.relation().startsWith("nsubj")) {
            return above.filter(Token::isVerb)
                    .map(v -> v.relation().startsWith("aux") ? s.head(v.index()).orElse(v) : v);
        }
        Stream<Token> beside = Set.of("dobj", "ccomp", "dep").contains(noun.relation())
                ? above.stream().flatMap(v -> s.children(v.index()).stream())
                : Stream.empty();
        return Stream.concat(beside, s.children(noun.index()).stream())
                .filter(c -> c.index() > noun.index() && isBare(s, c))
                .findFirst();
    }

    /** "Claims that she sold it were baseless", read as if "claims" were the verb. */
    boolean isSubjectInDisguise(Sentence s, Token t) {
        return t.index() == 0
                && s.child(t.index(), "nsubj").isEmpty()
                && s.children(t.index()).stream().anyMatch(c -> isBare(s, c));
    }

    /** A clause without a subject of its own that says what something is. */
    private boolean isBare(Sentence s, Token c) {
        return Set.of("ccomp", "acl").contains(c.relation())
                && (c.lemma().equals("be") || SHOWING.contains(s.verbLemma(c.index())))
                && s.children(c.index()).stream().noneMatch(n -> n.relation().startsWith("nsubj"));
    }

    private static boolean isTheCase(Sentence s, Token noun) {
        return noun.lemma().equals("case")
                && s.child(noun.index(), "det")
                        .filter(d -> d.lemma().equals("the"))
                        .isPresent();
    }

    /**
     * What a verb of naming calls its object, which a clause hangs on; the parser may have hung the name on the clause, whose
     * last words it follows.
     */
    public Optional<String> named(Sentence s, Token verb, Token object) {
        if (!naming.contains(verb.lemma())) {
            return Optional.empty();
        }
        if (s.head(object.index()).filter(p -> isCalling(s, verb, p)).isPresent()) {
            return modifier(s, object);
        }
        Optional<String> own = name(s, verb);
        for (Token clause : s.children(object.index())) {
            if (own.isEmpty() && clause.isVerb()) {
                own = name(s, clause);
            }
        }
        return own;
    }

    /** "Described as false reports that ...": the preposition stands before the verdict, and the object behind it. */
    public boolean isCalling(Sentence s, Token verb, Token preposition) {
        return preposition.lemma().equals("as")
                && preposition.head() == verb.index()
                && preposition.relation().equals("prep")
                && s.child(verb.index(), "dobj").isEmpty()
                && s.child(preposition.index(), "pobj")
                        .flatMap(o -> modifier(s, o))
                        .isPresent();
    }

    /** "False reports". */
    private Optional<String> modifier(Sentence s, Token noun) {
        return s.children(noun.index()).stream()
                .filter(c -> c.index() < noun.index() && Set.of("nmod", "amod").contains(c.relation()))
                .flatMap(c -> ofWord(c).stream())
                .findFirst();
    }

    private Optional<String> name(Sentence s, Token verb) {
        for (Token c : s.children(verb.index())) {
            if (c.relation().equals("prep") && c.lemma().equals("as")) {
                for (Token named : s.children(c.index())) {
                    if (words.contains(named.lemma())) {
                        return words.value(named.lemma());
                    }
                }
            }
            boolean called = c.relation().equals("oprd")
                    || c.relation().equals("ccomp") && !c.isVerb()
                    || c.relation().equals("dobj")
                            && s.child(verb.index(), "dative").isPresent();
            if (called && words.contains(c.lemma())) {
                return words.value(c.lemma());
            }
        }
        return Optional.empty();
    }
}
