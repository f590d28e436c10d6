package org.counterclaim.claim.factuality;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** What is said of something said or thought: "was absurd", "is a lie", "called it true", with the values of verdicts.txt. */
public final class Verdicts {

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
        }
        boolean participle = verb.tag().equals("VBN")
                && s.children(verb.index()).stream()
                        .anyMatch(
                                c -> c.relation().startsWith("aux") && c.lemma().equals("be"));
        return participle
                ? words.value(verb.lemma()).or(() -> words.value(verb.form().toLowerCase(Locale.ROOT)))
                : Optional.empty();
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
        Optional<String> own = name(s, verb);
        for (Token clause : s.children(object.index())) {
            if (own.isEmpty() && clause.isVerb()) {
                own = name(s, clause);
            }
        }
        return own;
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
