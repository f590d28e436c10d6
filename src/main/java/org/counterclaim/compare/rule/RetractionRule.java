package org.counterclaim.compare.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Party;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.Verdict;

/**
 * {@link Relation#CORRECTS}: the later claim says that a publisher takes back a report, and the earlier one is of that
 * publisher and shares its names.
 */
public final class RetractionRule implements Rule {

    private static final Set<String> RETRACTIONS = WordList.read("en/retractions.txt");

    private static final Duration SOON = Duration.ofDays(14);
    private static final double TELLING = 0.3;

    private static final Set<String> REPORTS = WordList.read("en/reports.txt");

    @Override
    public String name() {
        return "retraction";
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        if (pair.sameArticle()
                || !isRetraction(pair.second())
                || isRetraction(pair.first())
                || !pair.bothAffirm()
                || pair.second().in(Role.PATIENT).stream().noneMatch(RetractionRule::isReport)
                || !takesBackOwn(pair)
                || !isTheStory(pair)) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.CORRECTS,
                Kind.RETRACTION,
                name(),
                0.4 + 0.08 * m.weight(),
                "what one publisher reports and later takes back",
                List.of("publication time")));
    }

    private static boolean isRetraction(Mention m) {
        return RETRACTIONS.contains(m.proposition().predicate().name()) || RETRACTIONS.contains(m.lemma());
    }

    /** A publisher tells many stories: the one taken back is a recent one, and told by more than whom it is about. */
    private static boolean isTheStory(Pair pair) {
        EventMatch m = pair.match();
        boolean told =
                m.sharedWords().stream().anyMatch(w -> pair.lexicon().rarity(w) > TELLING && !REPORTS.contains(w));
        return EventMatch.apart(pair.first(), pair.second()).compareTo(SOON) <= 0
                && (m.sharedNames().size() >= 2 && told || m.weight() >= EventMatch.ENOUGH + 1);
    }

    private static boolean isReport(Party object) {
        return REPORTS.contains(object.tokens().get(object.tokens().size() - 1));
    }

    private static boolean takesBackOwn(Pair pair) {
        Party holder = pair.first().holder();
        Outlet outlet = pair.first().claim().outlet();
        boolean anothers = pair.second().in(Role.AGENT).stream()
                .anyMatch(p -> p.isNamed() && !p.name().equalsIgnoreCase(outlet.name()));
        return outlet.domain().equals(pair.second().claim().outlet().domain())
                        && pair.second().isOutletsOwn()
                        && !anothers
                || pair.second().participants().stream()
                        .anyMatch(p -> p.isNamed()
                                && (p.name().equalsIgnoreCase(outlet.name())
                                        || holder != null && p.compare(holder, pair.lexicon()) == Agreement.SAME));
    }
}
