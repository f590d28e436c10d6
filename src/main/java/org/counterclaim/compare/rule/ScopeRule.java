package org.counterclaim.compare.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * {@link Relation#SCOPE_DIFFERS}: related predicates and much in common, but another time, place, participant or measure:
 * what looks like a conflict speaks of two things.
 */
public final class ScopeRule implements Rule {

    @Override
    public String name() {
        return "scope";
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        if (m.predicates() == Predicates.UNRELATED || m.weight() < EventMatch.ENOUGH - 0.5) {
            return Optional.empty();
        }
        List<String> differing = new ArrayList<>();
        m.roles().forEach((role, agreement) -> {
            if (agreement == Agreement.DIFFERENT) {
                differing.add(role.name().toLowerCase(Locale.ROOT));
            }
        });
        if (m.time() == Agreement.DIFFERENT) {
            differing.add("time");
        }
        if (m.place() == Agreement.DIFFERENT) {
            differing.add("place");
        }
        if (Quantities.measureDifferently(pair)) {
            differing.add("measure");
        }
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.SCOPE_DIFFERS,
                null,
                name(),
                0.3 + 0.07 * m.weight(),
                String.join(" and ", differing),
                differing));
    }
}
