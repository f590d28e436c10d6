package org.counterclaim.compare.rule;

import java.util.List;
import java.util.Optional;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;

/**
 * {@link Relation#CONTRADICTS}: somebody who is quoted says that an event did not take place or a thing is not so, and
 * another holder says that it did or is. Declining to comment is no denial.
 */
public final class DenialRule implements Rule {

    @Override
    public String name() {
        return "denial";
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        if (pair.sameHolder() || !pair.oneAffirmsOneDenies() || pair.denying().isOutletsOwn() || !Polarity.meet(pair)) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.CONTRADICTS,
                Kind.DENIAL,
                name(),
                Polarity.score(pair) + (pair.denying().holderTakesPart(pair.lexicon()) ? 0.05 : 0),
                "whether it is so",
                List.of("polarity")));
    }
}
