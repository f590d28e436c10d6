package org.counterclaim.compare.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.event.EventType.Recurrence;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Factuality.Certainty;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * {@link Relation#POSITION_CHANGE}: one holder, not an outlet, is on record with the opposite on another day. Nobody changes
 * position within one article, and two outlets that quote somebody differently on one day are no change either.
 */
public final class PositionChangeRule implements Rule {

    private static final double LEAST_TOLD = 0.5;

    private static final Duration LATER = Duration.ofHours(20);

    @Override
    public String name() {
        return "position-change";
    }

    /** "I have never met him", said before they met, was true when it was said. */
    private static boolean hasHappenedSince(Pair pair) {
        if (pair.first().factuality().polarity() != Factuality.Polarity.NEGATIVE
                || pair.first().factuality().certainty() != Certainty.CERTAIN) {
            return false;
        }
        Instant end = pair.second().proposition().time().end();
        return end == null || end.isAfter(pair.first().claim().publishedAt());
    }

    /** Who reports that a rate rose and a month later that it fell reports two changes. */
    private static boolean isNews(Pair pair) {
        return pair.bothCertain()
                && pair.match().predicates() == Predicates.OPPOSITE
                && pair.match().time() != Agreement.SAME
                && pair.first().type() != null
                && pair.first().recurrence() == Recurrence.OFTEN;
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        boolean opposite = pair.oneAffirmsOneDenies() && m.predicates() != Predicates.OPPOSITE
                || pair.bothAffirm() && m.predicates() == Predicates.OPPOSITE;
        if (!pair.isComparable()
                || !pair.sameHolder()
                || pair.sameArticle()
                || pair.sameWords()
                || !opposite
                || !pair.equallySure()
                || hasHappenedSince(pair)
                || isNews(pair)
                || pair.first().isOutletsOwn()
                || pair.first().holder() == null
                || pair.first().holder().type() == EntityType.OUTLET
                || EventMatch.apart(pair.first(), pair.second()).compareTo(LATER) < 0
                || Polarity.isIdea(pair.first())
                || Polarity.isIdea(pair.second())
                || m.predicates() == Predicates.UNRELATED
                || m.predicates() == Predicates.RELATED
                || pair.lexicon().isCommonVerb(pair.first().lemma())
                || pair.bothAffirm() && pair.toldByBoth() < LEAST_TOLD
                || pair.told() < LEAST_TOLD
                        && m.namedSame() < 2
                        && !(pair.first().type() != null && pair.hasNoObjects())
                || m.anyRoleDiffers()
                || m.anyCoreRoleUnclear()
                || m.place() == Agreement.DIFFERENT
                || m.weight() < EventMatch.ENOUGH + (pair.first().type() != null && m.rolesSame() > 0 ? 0 : 0.5)) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.POSITION_CHANGE,
                Kind.STANCE_REVERSAL,
                name(),
                0.35 + 0.07 * m.weight(),
                "what one and the same holder says at two times",
                List.of("polarity", "publication time")));
    }
}
