package org.counterclaim.compare;

import java.util.ArrayList;
import java.util.List;
import org.counterclaim.model.Factuality.Polarity;
import org.counterclaim.model.Role;

/**
 * Two claims side by side, the earlier published first, with how far they speak of one event.
 *
 * @param sameHolder whether one source holds both, or speaks for the same
 */
public record Pair(Mention first, Mention second, EventMatch match, boolean sameHolder, Lexicon lexicon) {

    public boolean sameArticle() {
        return first.claim().articleId().equals(second.claim().articleId());
    }

    public boolean bothCommitted() {
        return first.factuality().isCommitted() && second.factuality().isCommitted();
    }

    /** Whether both sides say that something is so. */
    public boolean bothAffirm() {
        return bothCommitted()
                && first.factuality().polarity() == Polarity.POSITIVE
                && second.factuality().polarity() == Polarity.POSITIVE;
    }

    public boolean oneAffirmsOneDenies() {
        return first.factuality().excludes(second.factuality());
    }

    /** The side that says it is so, of two that exclude each other. */
    public Mention affirming() {
        return first.factuality().polarity() == Polarity.POSITIVE ? first : second;
    }

    /** The side that says it is not so, of two that exclude each other. */
    public Mention denying() {
        return affirming() == first ? second : first;
    }

    /**
     * Whether the two sides may be set against each other at all: both say who does what, and within one article both are
     * quoted, because an outlet does not contradict the people whose words it gives.
     */
    public boolean isComparable() {
        return !first.isOpen()
                && !second.isOpen()
                && !(sameArticle() && (first.isOutletsOwn() || second.isOutletsOwn()));
    }

    /** Whether both are equally sure: that something will not happen is no answer to its having happened. */
    public boolean equallySure() {
        return first.factuality().certainty() == second.factuality().certainty();
    }

    /** What both have in common, in words for people. */
    public List<String> shared() {
        List<String> shared = new ArrayList<>();
        if (match.predicates() == EventMatch.Predicates.SAME) {
            shared.add("event type");
        }
        if (match.isSame(Role.PARTICIPANT)) {
            shared.add("participants");
        }
        for (Role role : Role.values()) {
            if (role != Role.PARTICIPANT && match.isSame(role)) {
                shared.add(role.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        if (match.time() == Agreement.SAME) {
            shared.add("time");
        }
        if (match.place() == Agreement.SAME) {
            shared.add("place");
        }
        match.sharedNames().stream().limit(4).forEach(n -> shared.add("name " + n));
        match.sharedWords().stream()
                .filter(w -> lexicon.rarity(w) > 0.3)
                .limit(4)
                .forEach(w -> shared.add("word " + w));
        return shared;
    }
}
