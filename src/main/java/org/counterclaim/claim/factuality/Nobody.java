package org.counterclaim.claim.factuality;

import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Words for nobody in particular: what is told of them is told of nobody. */
public final class Nobody {

    private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "noone", "nothing");
    private static final Set<String> ANYBODY = Set.of("anyone", "anybody", "anything", "whoever", "whatever");
    private static final Set<String> ANY = Set.of("any", "no", "whichever");

    private Nobody() {}

    /** "Nobody", "no clerk". */
    public static boolean is(Sentence s, Token noun) {
        return NOBODY.contains(noun.lemma())
                || s.children(noun.index()).stream()
                        .anyMatch(c -> c.index() < noun.index() && c.lemma().equals("no"));
    }

    /** "Anyone who colluded", "no clerk who", "any clerk who": nobody says that there is one. */
    public static boolean relative(Sentence s, Token verb) {
        return verb.relation().equals("relcl")
                && s.head(verb.index())
                        .filter(n -> NOBODY.contains(n.lemma())
                                || ANYBODY.contains(n.lemma())
                                || s.children(n.index()).stream()
                                        .anyMatch(c -> c.index() < n.index() && ANY.contains(c.lemma())))
                        .isPresent();
    }
}
