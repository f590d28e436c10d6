package org.counterclaim.compare.rule;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.event.EventType.Recurrence;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Quantity.Bound;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.model.Verdict;

/**
 * Numbers of one measure for one event.
 *
 * <ul>
 *   <li>{@link Relation#CONTRADICTS}: no value is allowed by both, and the later cannot be the earlier grown.
 *   <li>{@link Relation#SUPERSEDES}: the later is higher, and the earlier allowed it ("at least 12") or tolls of such
 *       events grow.
 * </ul>
 *
 * Different units, subgroups, two surveys and running totals against additions are different measures, and no conflict.
 */
public final class NumericRule implements Rule {

    /** Reports closer than this are of one state of knowledge. */
    private static final Duration SAME_HOUR = Duration.ofHours(3);

    private static final Duration ONE_DAY = Duration.ofHours(36);

    private static final Set<String> SURVEYS = WordList.read("en/surveys.txt");

    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");

    @Override
    public String name() {
        return "numeric";
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
                || !(m.predicates() == Predicates.SAME || m.predicates() == Predicates.RELATED && isToll(pair))
                || !m.closeInTime()
                || isOfTwoSurveys(pair)
                || !(m.isOneEvent() && anchored(pair) || isTollOfTheStory(pair))) {
            return Optional.empty();
        }
        return Quantities.comparable(pair).flatMap(q -> verdict(pair, q));
    }

    /** Each has asked others: 38 per cent of those and 51 of these. */
    private static boolean isOfTwoSurveys(Pair pair) {
        return !pair.sameHolder() && isOfSurvey(pair.first()) && isOfSurvey(pair.second());
    }

    private static boolean isOfSurvey(Mention m) {
        return Arrays.stream(NO_LETTER.split(m.claim().sentence().toLowerCase(Locale.ROOT)))
                .anyMatch(SURVEYS::contains);
    }

    /** Numbers are cheap: events of one type and day are many, so the event must be tied down by more than its type. */
    private boolean anchored(Pair pair) {
        EventMatch m = pair.match();
        // What is raised, sold or sent over a time is another number over another time.
        boolean oneKnown = pair.first().proposition().time().isKnown()
                != pair.second().proposition().time().isKnown();
        if (oneKnown && pair.first().recurrence() == Recurrence.OFTEN && !isToll(pair)) {
            return false;
        }
        // Who wins, signs or approves does so again with other numbers; what is won, signed or approved is one thing.
        boolean particular = pair.first().recurrence() != Recurrence.OFTEN
                && m.sharesNamedParty()
                && (pair.sameParticularObject() || pair.shareAnotherName() || isOneReport(pair));
        boolean tied = m.place() == Agreement.SAME
                || m.time() == Agreement.SAME && (m.sharedNames().size() >= 2 || m.rolesSame() >= 2)
                || particular && !m.sharedWords().isEmpty();
        return tied && !(m.anyCoreRoleUnclear() && m.place() != Agreement.SAME);
    }

    /** Two dispatches of one story seldom count the dead of two events: "nine died in the blaze", "it claimed five lives". */
    private static boolean isTollOfTheStory(Pair pair) {
        Mention first = pair.first();
        Mention second = pair.second();
        boolean people = Quantities.comparable(pair)
                .filter(q -> pair.lexicon().countsPeople(q.first().counted())
                        && pair.lexicon().countsPeople(q.second().counted()))
                .isPresent();
        return people
                && isOnce(first)
                && isOnce(second)
                && pair.match().differsInNothing()
                && pair.match().story() == Agreement.SAME
                && first.isInBriefText()
                && second.isInBriefText()
                && first.sharesNames(second);
    }

    /** The dead stay dead; the missing are found. */
    private static boolean isOnce(Mention m) {
        return m.type() != null && m.type().recurrence() == Recurrence.ONCE;
    }

    /** The same thing cut, sold or sent by one doer, told on one day or for one span of time. */
    private static boolean isOneReport(Pair pair) {
        TimeSpan span = pair.first().proposition().time();
        boolean oneSpan =
                span.isKnown() && span.equals(pair.second().proposition().time());
        boolean somebody = pair.first().in(Role.PATIENT).stream().anyMatch(p -> p.type() == EntityType.PERSON);
        return pair.match().isSame(Role.PATIENT)
                && !somebody
                && (oneSpan || EventMatch.apart(pair.first(), pair.second()).compareTo(ONE_DAY) <= 0);
    }

    private Optional<Verdict> verdict(Pair pair, Quantities.Measured q) {
        String on = "the number, " + q.first().text() + " or " + q.second().text();
        double score = 0.35 + 0.08 * pair.match().weight();
        boolean later = pair.match().time() != Agreement.SAME
                || java.time.Duration.between(
                                        pair.first().claim().publishedAt(),
                                        pair.second().claim().publishedAt())
                                .compareTo(SAME_HOUR)
                        > 0;
        if (Quantities.grows(q)
                && later
                && (q.first().bound() == Bound.AT_LEAST || pair.sameHolder() || isToll(pair))) {
            return Optional.of(Wording.verdict(
                    pair, Relation.SUPERSEDES, null, name(), score, on, List.of("quantity", "publication time")));
        }
        if (Quantities.laterIsAllowed(q) || pair.sameHolder()) {
            return Optional.empty();
        }
        return Optional.of(
                Wording.verdict(pair, Relation.CONTRADICTS, Kind.NUMERIC, name(), score, on, List.of("quantity")));
    }

    /** Counts of the dead, hurt, missing, ill and fled rise while they are being made. */
    private static boolean isToll(Pair pair) {
        return Tolls.SHIPPED.contains(pair.first().proposition().predicate().name())
                || Tolls.SHIPPED.contains(
                        pair.second().proposition().predicate().name())
                || Tolls.SHIPPED.contains(pair.first().lemma());
    }
}
