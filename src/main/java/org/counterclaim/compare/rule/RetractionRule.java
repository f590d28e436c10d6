package org.counterclaim.compare.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Party;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * {@link Relation#CORRECTS}: the later claim says that a publisher takes back a report, and the earlier one is of that
 * publisher and shares its names.
 */
public final class RetractionRule implements Rule {

    private static final Set<String> RETRACTIONS = WordList.read("en/retractions.txt");

    private static final Set<String> REPORTS = WordList.read("en/reports.txt");

    @Override
    public String name() {
        return "retraction";
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        if (pair.sameArticle()
                || !RETRACTIONS.contains(pair.second().proposition().predicate().name())
                        && !RETRACTIONS.contains(pair.second().lemma())
                || !pair.bothAffirm()
                || pair.second().words().stream().noneMatch(REPORTS::contains)
                || !takesBackOwn(pair)
                || m.sharedNames().size() < 2 && m.weight() < EventMatch.ENOUGH - 0.5) {
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

    private static boolean takesBackOwn(Pair pair) {
        Party holder = pair.first().holder();
        Outlet outlet = pair.first().claim().outlet();
        return outlet.domain().equals(pair.second().claim().outlet().domain())
                        && pair.second().isOutletsOwn()
                || pair.second().participants().stream()
                        .anyMatch(p -> p.isNamed()
                                && (p.name().equalsIgnoreCase(outlet.name())
                                        || holder != null && p.compare(holder, pair.lexicon()) == Agreement.SAME));
    }
}
