package org.counterclaim.compare.rule;

import java.util.List;
import java.util.Optional;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/** {@link Relation#CONTRADICTS}: one outlet says in its own words that it is not so, another holder that it is. */
public final class NegationRule implements Rule {

    @Override
    public String name() {
        return "negation";
    }

    @Override
    public boolean asksForOneStory() {
        return true;
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        if (pair.sameHolder()
                || !pair.oneAffirmsOneDenies()
                || !pair.denying().isOutletsOwn()
                || !Polarity.meet(pair)) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.CONTRADICTS,
                Kind.NEGATION,
                name(),
                Polarity.score(pair) - 0.05,
                "whether it is so",
                List.of("polarity")));
    }
}
