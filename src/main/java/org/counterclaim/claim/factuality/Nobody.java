package org.counterclaim.claim.factuality;

import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Words for nobody in particular: what is told of them is told of nobody. */
public final class Nobody {

    private static final WordList NEGATORS = WordList.load("en", "negators");
    private static final WordList ANY = WordList.load("en", "any-words");
    private static final String PRONOUN = "pronoun";

    private Nobody() {}

    /** "Nobody", "no clerk". */
    public static boolean is(Sentence s, Token noun) {
        return is(NEGATORS, noun, PRONOUN) || hasBefore(s, noun, NEGATORS);
    }

    /** "Anyone who colluded", "no clerk who", "any clerk who": nobody says that there is one. */
    public static boolean relative(Sentence s, Token verb) {
        return verb.relation().equals("relcl")
                && s.head(verb.index())
                        .filter(n -> is(s, n) || is(ANY, n, PRONOUN) || hasBefore(s, n, ANY))
                        .isPresent();
    }

    private static boolean hasBefore(Sentence s, Token noun, WordList words) {
        return s.children(noun.index()).stream().anyMatch(c -> c.index() < noun.index() && is(words, c, "determiner"));
    }

    private static boolean is(WordList words, Token t, String kind) {
        return words.value(t.lemma()).filter(kind::equals).isPresent();
    }
}
