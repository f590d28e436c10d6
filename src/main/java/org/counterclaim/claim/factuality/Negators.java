package org.counterclaim.claim.factuality;

import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Words that negate a clause from within: adverbs ("never"), determiners ("no") and pronouns ("nobody"). */
final class Negators {

    private final WordList words = WordList.load("en", "negators");

    boolean isAdverb(String lemma) {
        return words.value(lemma).filter("adverb"::equals).isPresent();
    }

    boolean isDeterminer(String lemma) {
        return words.value(lemma).filter("determiner"::equals).isPresent();
    }

    /** "Nobody", "no ship", "neither side". */
    boolean isNegative(Sentence s, Token participant) {
        if (words.value(participant.lemma()).filter("pronoun"::equals).isPresent()) {
            return true;
        }
        return s.children(participant.index()).stream()
                .anyMatch(c -> (c.relation().equals("det")
                                || c.relation().equals("preconj")
                                || c.relation().equals("neg")
                                || c.relation().equals("nmod"))
                        && c.index() < participant.index()
                        && isDeterminer(c.lemma()));
    }

    /** "In none of those exchanges", "at no time", "under no circumstances". */
    boolean inNoCase(Sentence s, Token preposition) {
        return s.child(preposition.index(), "pobj")
                .filter(o -> isNegative(s, o))
                .isPresent();
    }
}
