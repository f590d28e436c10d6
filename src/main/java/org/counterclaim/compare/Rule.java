package org.counterclaim.compare;

import java.util.Optional;
import org.counterclaim.model.Verdict;

/**
 * One way in which two claims may stand to each other. A rule answers only where it is sure; empty means that it does not
 * know, never that there is nothing.
 */
public interface Rule {

    /** Name as findings carry it, e.g. {@code denial}. */
    String name();

    Optional<Verdict> apply(Pair pair);

    /** Whether it may be asked about two claims whose words overlap, as two readings of one sentence do. */
    default boolean readsWithinSentence() {
        return false;
    }

    /**
     * Whether its findings ask for articles that tell one story: where nobody answers anybody, two things that are merely
     * told alike are taken for one too easily.
     */
    default boolean asksForOneStory() {
        return false;
    }
}
