package org.counterclaim.claim.attribution;

import java.util.Optional;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** The words that report. */
final class CueLexicon {

    private final WordList verbs = WordList.load("en", "cues");
    private final WordList objects = WordList.load("en", "object-cues");
    private final WordList courtActs = WordList.load("en", "court-acts");
    private final WordList nouns = WordList.load("en", "cue-nouns");

    /** The commitment of a verb, its particle included: "own up" before "own". */
    Optional<Commitment> verb(Sentence s, int token) {
        String lemma = s.token(token).lemma();
        String phrase = s.verbLemma(token);
        if (isCourtAct(s, token)) {
            return Optional.empty();
        }
        return verbs.value(phrase)
                .or(() -> withPreposition(s, token, lemma))
                .or(() -> phrase.equals(lemma) ? verbs.value(lemma) : Optional.empty())
                .or(() -> names(s, token) ? Optional.of("assert") : Optional.empty())
                .map(Commitment::of);
    }

    /** "Was found guilty", "found the mayor liable". */
    private boolean isCourtAct(Sentence s, int token) {
        return s.children(token).stream()
                .anyMatch(c -> c.relation().equals("oprd")
                        && courtActs.contains(s.token(token).lemma() + " " + c.lemma()));
    }

    private Optional<String> withPreposition(Sentence s, int token, String lemma) {
        if (s.child(token, "dobj").isPresent()) {
            return Optional.empty(); // "called the embassy on Monday"
        }
        return s.children(token).stream()
                .filter(c -> c.relation().equals("prep"))
                .map(c -> lemma + " " + c.lemma())
                .filter(verbs::contains)
                .findFirst()
                .flatMap(verbs::value);
    }

    /** "Called the deal a disaster": says what the object is. */
    private static boolean names(Sentence s, int token) {
        return s.token(token).lemma().equals("call") && s.child(token, "oprd").isPresent();
    }

    /** Whether the verb's object is what it says, wants or judges, and not whom it is said to. */
    boolean takesObject(Sentence s, int token) {
        return names(s, token)
                || objects.contains(s.verbLemma(token))
                || verb(s, token).filter(Commitment.JUDGE::equals).isPresent();
    }

    /** Whether the verb reports what stands behind this preposition: "call for", "point to". */
    boolean governs(Sentence s, int token, Token preposition) {
        return s.child(token, "dobj").isEmpty() && verbs.contains(s.token(token).lemma() + " " + preposition.lemma());
    }

    Optional<Commitment> noun(String lemma) {
        return nouns.value(lemma).map(Commitment::of);
    }
}
