package org.counterclaim.compare.rule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.event.EventType.Recurrence;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.model.Verdict;

/**
 * An event that does not happen twice to the same participants, at two times.
 *
 * <ul>
 *   <li>{@link Relation#CONTRADICTS}: both times are past and fixed, and have no moment in common.
 *   <li>{@link Relation#SUPERSEDES}: the earlier report gave a time still to come; plans move.
 * </ul>
 *
 * Calls, meetings and strikes happen again: other times are then other events.
 */
public final class TemporalRule implements Rule {

    private static final Duration SLACK = Duration.ofHours(14);
    private static final Pattern LAST = Pattern.compile("\\b[Ll]ast\\b");
    private static final Duration ONE_STORY = Duration.ofDays(10);

    @Override
    public String name() {
        return "temporal";
    }

    @Override
    public boolean asksForOneStory() {
        return true;
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        if (!pair.isComparable()
                || !pair.bothAffirm()
                || pair.sameHolder()
                || m.predicates() != Predicates.SAME
                || m.time() != Agreement.DIFFERENT
                || m.anyRoleDiffers()
                || m.anyCoreRoleUnclear()
                || m.place() == Agreement.DIFFERENT
                || m.rolesSame() == 0
                || m.weight() < EventMatch.ENOUGH + (m.sharesNamedParty() ? 0 : 0.5)
                || !happensOnce(pair)
                || Quantities.differ(pair)
                || onOneWeekday(pair)) {
            return Optional.empty();
        }
        TimeSpan a = pair.first().proposition().time();
        TimeSpan b = pair.second().proposition().time();
        if (!EventMatch.isDated(a) || !EventMatch.isDated(b) || !apart(a, b)) {
            return Optional.empty();
        }
        boolean planned = isAhead(pair.first(), a);
        return Optional.of(Wording.verdict(
                pair,
                planned ? Relation.SUPERSEDES : Relation.CONTRADICTS,
                planned ? null : Kind.TEMPORAL,
                name(),
                0.35 + 0.07 * m.weight(),
                "when it happened",
                List.of("time")));
    }

    /** Nobody dies twice; bills are passed and primaries won again and again, unless it is one bill that both name. */
    private static boolean happensOnce(Pair pair) {
        Recurrence a = pair.first().recurrence();
        Recurrence b = pair.second().recurrence();
        if (a == Recurrence.OFTEN || b == Recurrence.OFTEN) {
            return false;
        }
        return pair.sameParticularObject()
                || a == Recurrence.ONCE && pair.hasNoObjects() && pair.match().sharesNamedParty();
    }

    /** "Early Wednesday", printed on Tuesday night here and on Wednesday there: one weekday in two reports of one day. */
    private static boolean onOneWeekday(Pair pair) {
        String a = pair.first().proposition().time().text();
        String b = pair.second().proposition().time().text();
        if (a == null
                || b == null
                || EventMatch.apart(pair.first(), pair.second()).compareTo(ONE_STORY) > 0) {
            return false;
        }
        if (LAST.matcher(a).find() || LAST.matcher(b).find()) {
            return true; // "last Tuesday" is either of two
        }
        return Arrays.stream(DayOfWeek.values())
                .map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .anyMatch(d -> a.contains(d) && b.contains(d));
    }

    /** More apart than the world's clocks are. */
    private static boolean apart(TimeSpan a, TimeSpan b) {
        Instant aEnd = a.end();
        Instant bEnd = b.end();
        return aEnd != null && b.start() != null && aEnd.plus(SLACK).isBefore(b.start())
                || bEnd != null && a.start() != null && bEnd.plus(SLACK).isBefore(a.start());
    }

    private static boolean isAhead(Mention mention, TimeSpan time) {
        return time.start() != null && time.start().isAfter(mention.claim().publishedAt());
    }
}
