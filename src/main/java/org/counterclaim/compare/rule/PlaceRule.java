package org.counterclaim.compare.rule;

import java.util.List;
import java.util.Optional;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.event.EventType.Recurrence;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Place;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * One event at two places.
 *
 * <ul>
 *   <li>{@link Relation#CONTRADICTS}: the same named participants, at a fixed time of a day or two, in two countries.
 *   <li>{@link Relation#SUPERSEDES}: the earlier report spoke of a time still to come; meetings are moved.
 * </ul>
 *
 * Two names of one country may be a town and its district, and say nothing.
 */
public final class PlaceRule implements Rule {

    @Override
    public String name() {
        return "place";
    }

    @Override
    public boolean asksForOneStory() {
        return true;
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        Place a = pair.first().proposition().place();
        Place b = pair.second().proposition().place();
        if (!pair.isComparable()
                || !pair.bothAffirm()
                || pair.sameHolder()
                || pair.sameArticle()
                || m.predicates() == Predicates.OPPOSITE
                || m.predicates() == Predicates.UNRELATED
                || m.place() != Agreement.DIFFERENT
                || m.anyRoleDiffers()
                || m.anyCoreRoleUnclear()
                || a == null
                || b == null
                || inOneCountry(pair)
                || !tied(pair)
                || m.weight() < EventMatch.ENOUGH) {
            return Optional.empty();
        }
        boolean planned = isAhead(pair.first());
        return Optional.of(Wording.verdict(
                pair,
                planned ? Relation.SUPERSEDES : Relation.CONTRADICTS,
                planned ? null : Kind.PLACE,
                name(),
                0.3 + 0.07 * m.weight(),
                "where it happened, " + a.text() + " or " + b.text(),
                List.of("place")));
    }

    private static boolean inOneCountry(Pair pair) {
        String here = pair.first().placeCountry();
        String there = pair.second().placeCountry();
        return here == null || there == null || here.equals(there);
    }

    /** Several named participants at a fixed time, or an event that does not come again. */
    private static boolean tied(Pair pair) {
        EventMatch m = pair.match();
        boolean named =
                pair.first().participants().stream().filter(p -> p.isNamed()).count() >= 2;
        boolean rare =
                pair.first().recurrence() != Recurrence.OFTEN && pair.second().recurrence() != Recurrence.OFTEN;
        return m.rolesSame() > 0 && (rare && m.time() != Agreement.DIFFERENT || named && m.time() == Agreement.SAME);
    }

    private static boolean isAhead(Mention mention) {
        var start = mention.proposition().time().start();
        return start != null && start.isAfter(mention.claim().publishedAt());
    }
}
