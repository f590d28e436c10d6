package org.counterclaim.claim.factuality;

import java.util.Set;
import org.counterclaim.text.Token;

/** What a sentence takes for granted behind a preposition, whatever it says of the rest. */
public final class Backdrop {

    private static final Set<String> BEFORE_CLAUSES = Set.of("after", "since", "upon", "following");
    private static final Set<String> BEFORE_NOUNS =
            Set.of("after", "since", "during", "following", "because", "amid", "despite");

    private Backdrop() {}

    /** "Did not pay after losing the case": that it lost is not denied. What stands before something may never have come. */
    public static boolean isOfClause(Token preposition) {
        return preposition.relation().equals("prep") && BEFORE_CLAUSES.contains(preposition.lemma());
    }

    /** "May resign after the vote": there was one. */
    static boolean isOfNoun(Token preposition) {
        return BEFORE_NOUNS.contains(preposition.lemma());
    }
}
