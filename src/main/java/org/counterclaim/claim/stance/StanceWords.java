package org.counterclaim.claim.stance;

import java.util.Locale;
import java.util.Optional;
import org.counterclaim.model.Stance;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** The words that take sides. */
final class StanceWords {

    private final WordList verbs = WordList.load("en", "stance-verbs");
    private final WordList nouns = WordList.load("en", "stance-nouns");
    private final WordList evaluative = WordList.load("en", "evaluative-words");
    private final WordList harm = WordList.load("en", "harm-verbs");
    private final WordList benefit = WordList.load("en", "benefit-verbs");
    private final WordList naming = WordList.load("en", "naming-verbs");

    Optional<Stance.Value> verb(String lemma) {
        return value(verbs, lemma);
    }

    Optional<Stance.Value> verb(String lemma, String preposition) {
        return value(verbs, lemma + ":" + preposition);
    }

    Optional<Stance.Value> noun(String lemma) {
        return value(nouns, lemma);
    }

    boolean names(String lemma) {
        return naming.contains(lemma);
    }

    /** What a verb says of its subject: that it does harm or good. */
    Optional<Stance.Value> effect(String lemma) {
        return harm.contains(lemma)
                ? Optional.of(Stance.Value.AGAINST)
                : benefit.contains(lemma) ? Optional.of(Stance.Value.FAVOUR) : Optional.empty();
    }

    /** The judgement in a phrase: its head's, else its modifiers'; negation inside turns it round. */
    Optional<Stance.Value> judgement(Sentence s, int phrase) {
        int head = governed(s, phrase);
        Stance.Value found = null;
        boolean negated = false;
        for (Token t : s.subtree(head)) {
            if (isNameOfParty(t) || t.tag().startsWith("RB")) {
                continue;
            }
            if (t.relation().equals("neg")
                    || t.lemma().equals("no") && t.relation().equals("det")) {
                negated = true;
            }
            boolean near = t.index() == head
                    || t.head() == head
                    || s.head(t.index()).filter(h -> h.head() == head).isPresent();
            Optional<Stance.Value> value = value(evaluative, t.lemma().toLowerCase(Locale.ROOT));
            if (near && value.isPresent() && (found == null || t.index() == head)) {
                found = value.get();
            }
        }
        Stance.Value judged = found;
        boolean turned = negated;
        return Optional.ofNullable(judged).map(v -> turned ? negate(v) : v);
    }

    /** What judges behind a preposition: "as a betrayal", "to opening a Pandora's box". */
    private static int governed(Sentence s, int phrase) {
        Optional<Token> noun = s.child(phrase, "pobj");
        Optional<Token> done = s.child(phrase, "pcomp").flatMap(deed -> s.child(deed.index(), "dobj"));
        return noun.or(() -> done).map(Token::index).orElse(phrase);
    }

    /** "A Democratic scam" is not praised as democratic. */
    private static boolean isNameOfParty(Token t) {
        return t.index() > 0
                && t.tag().startsWith("JJ")
                && Character.isUpperCase(t.form().charAt(0));
    }

    /** "Does not support" is against; "does not oppose" is neither. */
    static Stance.Value negate(Stance.Value value) {
        return value == Stance.Value.FAVOUR ? Stance.Value.AGAINST : Stance.Value.NEITHER;
    }

    private static Optional<Stance.Value> value(WordList list, String word) {
        return list.value(word).map(v -> Stance.Value.valueOf(v.toUpperCase(Locale.ROOT)));
    }
}
