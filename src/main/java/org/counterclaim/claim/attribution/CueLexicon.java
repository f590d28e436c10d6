package org.counterclaim.claim.attribution;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** The words that report: those of the lists, and others that the reader takes for such where they stand. */
final class CueLexicon {

    /** What brings the matter behind a cue. */
    private static final Set<String> ABOUT = Set.of("about", "over", "against", "of");
    /** The same behind a verb that no list has: "responded to the memo", "voted for the bill". */
    private static final Set<String> TOWARDS = Set.of("to", "on", "for");

    private static final int LONGEST_VERB = 4;

    private static final Set<String> KNOWN = Set.of("clear", "plain", "known", "public", "obvious");

    private static final Set<String> SOMEBODY = Set.of("PERSON", "ORG", "GPE", "NORP");

    private final WordList evidential = WordList.load("en", "evidential-verbs");
    private final WordList speakers = WordList.load("en", "speaker-nouns");
    private final WordList verbs = WordList.load("en", "cues");
    private final WordList objects = WordList.load("en", "object-cues");
    private final WordList signatures = WordList.load("en", "complement-signatures");
    private final WordList courtActs = WordList.load("en", "court-acts");
    private final WordList nouns = WordList.load("en", "cue-nouns");

    /** The commitment of a verb, its particle included: "own up" before "own". */
    Optional<Commitment> verb(Sentence s, int token) {
        String lemma = s.token(token).lemma();
        String phrase = withParticle(s, token);
        if (isCourtAct(s, token)) {
            return Optional.empty();
        }
        if (makesClear(s, token)) {
            return Optional.of(Commitment.ASSERT);
        }
        return verbs.value(phrase)
                .filter(v -> spelt(s, token).isEmpty())
                .or(() -> withPreposition(s, token, lemma))
                .or(() -> phrase.equals(lemma) ? verbs.value(lemma) : Optional.empty())
                .or(() -> names(s, token) ? Optional.of("assert") : Optional.empty())
                .map(Commitment::of);
    }

    /** Also where the particle is read as an adverb: "brushed aside". */
    private String withParticle(Sentence s, int token) {
        String phrase = s.verbLemma(token);
        boolean adverb = token + 1 < s.size()
                && s.token(token + 1).head() == token
                && s.token(token + 1).relation().equals("advmod");
        String both = adverb ? phrase + " " + s.token(token + 1).lemma() : phrase;
        return verbs.contains(both) ? both : phrase;
    }

    /** "Made (it) clear that". */
    private static boolean makesClear(Sentence s, int token) {
        return s.token(token).lemma().equals("make")
                && s.tokens().stream()
                        .skip(token + 1L)
                        .limit(4)
                        .filter(c -> KNOWN.contains(c.lemma()) && s.dominates(token, c.index()))
                        .anyMatch(c -> s.tokens().stream()
                                .filter(v -> v.head() == c.index() || v.head() == token)
                                .anyMatch(v -> s.child(v.index(), "mark")
                                        .filter(m -> m.lemma().equals("that"))
                                        .isPresent()));
    }

    /** "Was found guilty", "found the mayor liable". */
    private boolean isCourtAct(Sentence s, int token) {
        return s.children(token).stream()
                .anyMatch(c -> c.relation().equals("oprd")
                        && courtActs.contains(s.token(token).lemma() + " " + c.lemma()));
    }

    /** Of the verb with all words up to a preposition: "hit back at", "pour cold water on". */
    private Optional<String> spelt(Sentence s, int token) {
        StringBuilder words = new StringBuilder(s.token(token).lemma());
        for (int i = token + 1; i < Math.min(s.size(), token + LONGEST_VERB); i++) {
            words.append(' ').append(s.token(i).lemma());
            boolean whole = i > token + 1 && s.token(i).relation().equals("prep");
            if (whole && verbs.contains(words.toString())) {
                return Optional.of(words.toString());
            }
        }
        return Optional.empty();
    }

    boolean isSpelt(Sentence s, int token) {
        return spelt(s, token).isPresent();
    }

    private Optional<String> withPreposition(Sentence s, int token, String lemma) {
        Optional<String> spelt = spelt(s, token).flatMap(verbs::value);
        if (spelt.isPresent()) {
            return spelt;
        }
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
                || isLearned(s, token)
                || objects.contains(s.verbLemma(token))
                || verb(s, token).filter(Commitment.JUDGE::equals).isPresent();
    }

    /** Whether a verb's object is what is talked of, and nobody who is talked to; "put the cup on the table" is no talk. */
    boolean speaksOf(Sentence s, Token verb, Token object) {
        return !evidential.contains(s.verbLemma(verb.index())) && isThing(s, object);
    }

    private boolean isThing(Sentence s, Token object) {
        boolean somebody =
                s.name(object.index()).filter(n -> SOMEBODY.contains(n.type())).isPresent();
        return object.isNoun() && !somebody && !speakers.contains(object.lemma());
    }

    /** Whether the verb reports what stands behind this preposition: "call for", "point to". */
    boolean governs(Sentence s, int token, Token preposition) {
        if (spelt(s, token)
                .filter(words -> words.endsWith(" " + preposition.lemma()))
                .isPresent()) {
            return true;
        }
        boolean listed = verbs.contains(s.token(token).lemma() + " " + preposition.lemma());
        if (!listed && s.token(token).lemma().equals("say")) {
            return false; // "said of the report": what is said stands elsewhere
        }
        String about = preposition.lemma();
        boolean learned = s.isCue(token) && (ABOUT.contains(about) || isLearned(s, token) && TOWARDS.contains(about));
        return (listed || learned && !isDated(s, preposition))
                && s.child(token, "dobj").isEmpty();
    }

    private static boolean isDated(Sentence s, Token preposition) {
        return s.child(preposition.index(), "pobj")
                .flatMap(o -> s.name(o.index()))
                .filter(NamedSpan::isTime)
                .isPresent();
    }

    /** Whether no list has the verb, and the reader takes it for one of reporting. */
    boolean isLearned(Sentence s, int token) {
        Token v = s.token(token);
        boolean telephones = v.lemma().equals("call"); // what else it may mean, the lists tell
        return s.isCue(token)
                && v.isVerb()
                && !telephones
                && !v.lemma().equals("be") // "the problem is that": a noun can tell whose it is, "is" cannot
                && !isGoverning(s, v)
                && verb(s, token).isEmpty()
                && !isCourtAct(s, token);
    }

    /** "Managed to", "dreamt of": how far that is so is told by the verb's signature. */
    private boolean isGoverning(Sentence s, Token v) {
        return signatures.contains(v.lemma())
                || s.children(v.index()).stream().anyMatch(p -> signatures.contains(v.lemma() + " " + p.lemma()));
    }

    Optional<Commitment> noun(String lemma) {
        return nouns.value(lemma).map(Commitment::of);
    }

    /** The commitment of a noun of the lists, or of one that reports where it stands. */
    Optional<Commitment> noun(Sentence s, Token noun) {
        return noun(noun.lemma()).or(() -> s.isCue(noun.index()) ? Optional.of(Commitment.MENTION) : Optional.empty());
    }
}
