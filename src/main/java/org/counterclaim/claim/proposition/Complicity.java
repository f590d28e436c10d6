package org.counterclaim.claim.proposition;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.event.EventType;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * "Denied any role in the attack", "claimed responsibility for the bombing": the deed itself, done by whoever denies or claims
 * his part in it. Of accidents that does not hold: who denies responsibility for a crash does not say that nothing crashed.
 */
final class Complicity {

    /** What the deed stands behind. */
    private static final Set<String> PREPOSITIONS = Set.of("in", "for");

    private static final String DEED = "ASSAULT";

    private final WordList nouns = WordList.load("en", "complicity-nouns");

    /** Whether an event is a deed, which somebody does to others: by its PLOVER code. */
    static boolean isDeed(EventType type) {
        return DEED.equals(type.plover());
    }

    /**
     * The verb whose subject denies or claims a part in what a noun names.
     *
     * @param reported words that are told as what somebody denies, admits or claims
     */
    Optional<Integer> verb(Sentence s, Token deed, BitSet reported) {
        if (!deed.relation().equals("pobj")) {
            return Optional.empty();
        }
        return s.head(deed.index())
                .filter(p -> PREPOSITIONS.contains(p.lemma()))
                .flatMap(p -> s.head(p.index()))
                .filter(n -> nouns.contains(n.lemma()) && n.relation().equals("dobj") && reported.get(n.index()))
                .flatMap(n -> s.head(n.index()))
                .filter(Token::isVerb)
                .map(Token::index);
    }
}
