package org.counterclaim.claim.time;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.time.Anchor.Direction;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Whether a clause speaks of what is to come. */
final class Tense {

    private static final Set<String> AHEAD =
            Set.of("will", "'ll", "shall", "may", "might", "could", "must", "should", "can", "would");
    private static final Set<String> PRESENT_BE = Set.of("is", "are", "am", "'s", "'re", "'m");

    private static final Set<String> BACKSHIFTED = Set.of("would", "could", "might");

    private final WordList ahead = WordList.load("en", "future-cues");
    private final WordList own = WordList.load("en", "implicative-past");

    /** Of the clause that a time expression stands in; past where nothing tells. */
    Direction direction(Sentence s, int token) {
        if (isAsEarlyAs(s, token) || isFuture(s, token)) {
            boolean reported = verb(s, token)
                    .filter(v -> hasAux(s, v, BACKSHIFTED))
                    .flatMap(v -> s.head(v.index()))
                    .filter(h -> h.tag().equals("VBD"))
                    .isPresent();
            return reported ? Direction.OPEN : Direction.FUTURE;
        }
        return Direction.PAST;
    }

    /** "as early as Wednesday" is a guess of what is to come. */
    private static boolean isAsEarlyAs(Sentence s, int token) {
        return token > 2
                && s.token(token - 1).lemma().equals("as")
                && s.token(token - 3).lemma().equals("as")
                && s.token(token - 2).form().toLowerCase(Locale.ROOT).matches("early|soon");
    }

    private boolean isFuture(Sentence s, int token) {
        Optional<Token> verb = verb(s, token);
        if (verb.isEmpty()) {
            return false;
        }
        // "Concern grows after Monday's attack": the present tense says nothing of a day inside a noun phrase.
        boolean present = verb.get().tag().matches("VB[ZPG]") && !hasAux(s, verb.get(), AHEAD);
        return !(present && isInNounPhrase(s, token, verb.get().index())) && isFuture(s, verb.get(), 0);
    }

    private boolean isFuture(Sentence s, Token verb, int depth) {
        boolean perfect = hasAux(s, verb, Set.of("have", "has", "had", "'ve", "'d"));
        if (hasAux(s, verb, AHEAD)) {
            return !perfect;
        }
        Optional<Token> up = s.head(verb.index()).flatMap(h -> verb(s, h.index()));
        if (s.children(verb.index()).stream().anyMatch(c -> c.tag().equals("TO") && c.index() < verb.index())) {
            boolean past =
                    up.isPresent() && depth < 3 && own.contains(up.get().lemma()) && !isFuture(s, up.get(), depth + 1);
            boolean purpose = verb.relation().equals("advcl") || verb.relation().equals("prep");
            return !past
                    && !perfect
                    && (up.isPresent() || hasPresentBe(s, verb))
                    && !(purpose && !ahead.contains(up.map(Token::lemma).orElse("")));
        }
        return switch (verb.tag()) {
            case "VBG" ->
                hasPresentBe(s, verb)
                        || !hasAux(s, verb, Set.of("was", "were", "been"))
                                && up.isPresent()
                                && depth < 3
                                && isFuture(s, up.get(), depth + 1);
            case "VBZ", "VBP" -> !verb.lemma().equals("say");
            case "VB" -> !hasAux(s, verb, Set.of("did")); // "did not meet on Sunday"
            // "was scheduled", "is due", but "planned the attack"
            default ->
                ahead.contains(verb.lemma())
                        && verb.tag().equals("VBN")
                        && hasAux(s, verb, Set.of("is", "are", "was", "were", "been", "be"));
        };
    }

    private static boolean isInNounPhrase(Sentence s, int token, int verb) {
        int t = s.token(token).head();
        for (int steps = 0; t >= 0 && t != verb && steps < s.size(); steps++) {
            boolean dated = s.name(t).filter(NamedSpan::isTime).isPresent();
            if (s.token(t).isNoun() && !dated) {
                return true;
            }
            t = s.token(t).head();
        }
        return false;
    }

    private static boolean hasPresentBe(Sentence s, Token verb) {
        return hasAux(s, verb, PRESENT_BE);
    }

    private static boolean hasAux(Sentence s, Token verb, Set<String> forms) {
        return s.children(verb.index()).stream()
                .anyMatch(c -> c.relation().startsWith("aux")
                        && forms.contains(c.form().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Token> verb(Sentence s, int token) {
        int t = token;
        for (int steps = 0; t >= 0 && steps < s.size(); steps++) {
            Token at = s.token(t);
            if (at.isVerb() && !at.relation().startsWith("aux")) {
                return Optional.of(at);
            }
            t = at.head();
        }
        return Optional.empty();
    }
}
