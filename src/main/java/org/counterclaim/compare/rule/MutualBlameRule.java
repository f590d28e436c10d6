package org.counterclaim.compare.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.EventMatch.Predicates;
import org.counterclaim.compare.Lexicon;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.Pair;
import org.counterclaim.compare.Party;
import org.counterclaim.compare.Rule;
import org.counterclaim.compare.Wording;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.Verdict;

/**
 * {@link Relation#CONTRADICTS}: each of two holders says that the other did it, of one thing: each blames the other for the
 * stalled talks, each says that the other fired first.
 */
public final class MutualBlameRule implements Rule {

    /** Of what the side that says more tells, the share that the other tells too. */
    private static final double LEAST_TOLD = 0.6;

    private static final Set<String> BLAMEWORTHY = WordList.read("blameworthy.txt");

    @Override
    public String name() {
        return "mutual-blame";
    }

    @Override
    public boolean readsWithinSentence() {
        return true;
    }

    @Override
    public Optional<Verdict> apply(Pair pair) {
        EventMatch m = pair.match();
        if (pair.sameHolder()
                || !pair.bothAffirm()
                || !m.closeInTime()
                || m.time() == Agreement.DIFFERENT
                || !ofOneThing(pair)
                || !mutual(pair)) {
            return Optional.empty();
        }
        return Optional.of(Wording.verdict(
                pair,
                Relation.CONTRADICTS,
                Kind.CAUSE_AGENT,
                name(),
                0.5 + 0.06 * m.weight(),
                "which of the two did it",
                List.of("agent")));
    }

    private static boolean mutual(Pair pair) {
        Lexicon lexicon = pair.lexicon();
        boolean blamesItself = blamers(pair.first()).stream().anyMatch(a -> same(a, blamed(pair.first()), lexicon))
                || blamers(pair.second()).stream().anyMatch(b -> same(b, blamed(pair.second()), lexicon));
        boolean oneBlamer = blamers(pair.first()).stream().anyMatch(a -> same(a, blamers(pair.second()), lexicon));
        return !blamesItself
                && !oneBlamer
                && blamers(pair.first()).stream().anyMatch(a -> same(a, blamed(pair.second()), lexicon))
                && blamers(pair.second()).stream().anyMatch(b -> same(b, blamed(pair.first()), lexicon));
    }

    /** Who lays the blame: of an accusation its author, else who is quoted. */
    private static List<Party> blamers(Mention m) {
        if (isAccusation(m)) {
            return m.in(Role.AGENT);
        }
        return m.isOutletsOwn() || m.holder() == null ? List.of() : List.of(m.holder());
    }

    private static List<Party> blamed(Mention m) {
        return m.in(isAccusation(m) ? Role.PATIENT : Role.AGENT);
    }

    private static boolean isBlameworthy(Mention m) {
        return m.type() != null && BLAMEWORTHY.contains(m.type().id());
    }

    private static boolean isAccusation(Mention m) {
        return m.type() != null && m.type().id().equals("accuse");
    }

    private static boolean same(Party one, List<Party> others, Lexicon lexicon) {
        return one.isNamed() && others.stream().anyMatch(p -> p.isNamed() && p.compare(one, lexicon) == Agreement.SAME);
    }

    /** "She slammed him for the accusation" holds an accusation within another, and nobody blames two. */
    private static boolean isNoun(Mention m) {
        return m.type() != null && m.type().nouns().contains(m.lemma());
    }

    /** Said in one breath, or of deeds that may be one. */
    private static boolean ofOneThing(Pair pair) {
        EventMatch m = pair.match();
        boolean oneBreath = pair.sameArticle()
                && pair.first().claim().sentence().equals(pair.second().claim().sentence());
        boolean told = pair.toldByBoth() >= LEAST_TOLD;
        boolean accuse = isAccusation(pair.first()) && isAccusation(pair.second());
        boolean oneDeed = m.predicates() == Predicates.SAME && (accuse || isBlameworthy(pair.first()));
        boolean oneAccuses = isAccusation(pair.first()) || isAccusation(pair.second());
        return oneBreath && oneAccuses && !isNoun(pair.first()) && !isNoun(pair.second()) || oneDeed && told;
    }
}
