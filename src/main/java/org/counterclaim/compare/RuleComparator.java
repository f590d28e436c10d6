package org.counterclaim.compare;

import java.util.List;
import java.util.Optional;
import org.counterclaim.compare.rule.LearnedPair;
import org.counterclaim.compare.rule.Rules;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Source;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Matches the two events slot by slot, then asks the rules in their order; the first that knows an answer gives it. A learned
 * model, where there is one, is asked about pairs that pass the gates and that no rule knows.
 */
public final class RuleComparator implements org.counterclaim.compare.Comparator {

    private static final Verdict UNRELATED = new Verdict(
            Relation.UNRELATED, null, "none", "Nothing speaks for one event.", 0, List.of(), List.of(), List.of());

    private final EventCatalogue catalogue;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Tolerance tolerance;
    private final List<Rule> rules;
    private final @Nullable LearnedPair learned;
    private final StanceComparison stances;
    private final Recent<Mention> recent = new Recent<>(20_000);

    public RuleComparator(
            EventCatalogue catalogue,
            Actors actors,
            Lexicon lexicon,
            Tolerance tolerance,
            List<Rule> rules,
            @Nullable LearnedPair learned) {
        this.catalogue = catalogue;
        this.actors = actors;
        this.lexicon = lexicon;
        this.tolerance = tolerance;
        this.rules = List.copyOf(rules);
        this.learned = learned;
        this.stances = new StanceComparison(catalogue, lexicon);
    }

    /** With the rules and tables that ship, and without a learned model. */
    public static RuleComparator ofRulesAlone(EventCatalogue catalogue, Actors actors) {
        return new RuleComparator(catalogue, actors, Lexicon.shipped(), Tolerance.DEFAULT, Rules.shipped(), null);
    }

    @Override
    public Verdict compare(Statement left, Statement right, String key) {
        if (left.id().equals(right.id()) || left.genre() == Genre.SATIRE || right.genre() == Genre.SATIRE) {
            return UNRELATED;
        }
        if (left instanceof Claim one && right instanceof Claim other) {
            return compareClaims(one, other, key);
        }
        if (left instanceof Stance one && right instanceof Stance other) {
            return stances.compare(one, other, sameHolder(one, other)).orElse(UNRELATED);
        }
        return UNRELATED;
    }

    private Verdict compareClaims(Claim one, Claim other, String key) {
        if (!mayMeet(one, other)) { // what looks so is two readings of one sentence
            return UNRELATED;
        }
        boolean inOrder = order(one, other) <= 0;
        Mention first = mention(inOrder ? one : other);
        Mention second = mention(inOrder ? other : one);
        EventMatch match = EventMatch.of(first, second, lexicon, actors, tolerance);
        Pair pair = new Pair(first, second, match, sameHolder(first, second), lexicon);
        boolean oneSentence = overlap(one, other);
        // For the rules it is what the keys are made of that speaks for one event; a story holds many.
        for (Rule rule : EventKeys.isOfStory(key) ? List.<Rule>of() : rules) {
            if (oneSentence && !rule.readsWithinSentence()) {
                continue;
            }
            Optional<Verdict> verdict = rule.apply(pair)
                    .filter(v -> !v.relation().isFinding()
                            || !rule.asksForOneStory()
                            || match.story() != Agreement.DIFFERENT);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return learned == null || oneSentence ? UNRELATED : learned.apply(pair).orElse(UNRELATED);
    }

    /** A claim meets many others within a short time; it is made ready once. */
    private Mention mention(Claim claim) {
        Mention known = recent.get(claim.id());
        if (known == null || !known.claim().equals(claim)) {
            known = Mention.of(claim, catalogue, actors, lexicon);
            recent.put(claim.id(), known);
        }
        return known;
    }

    /** One holder does not contradict itself within one article. */
    private boolean mayMeet(Claim one, Claim other) {
        return !(one.articleId().equals(other.articleId()) && sameHolder(one, other));
    }

    private static boolean overlap(Claim one, Claim other) {
        return one.articleId().equals(other.articleId())
                && one.evidence().part() == other.evidence().part()
                && one.evidence().span().overlaps(other.evidence().span());
    }

    private static int order(Claim one, Claim other) {
        int byTime = one.publishedAt().compareTo(other.publishedAt());
        return byTime != 0 ? byTime : one.id().compareTo(other.id());
    }

    /** Told by what they are, not by who. */
    private static boolean isCrowd(Source source) {
        Entity entity = source.entity();
        return source.speaksFor() == null && (entity == null || entity.type() == EntityType.GROUP);
    }

    private boolean areTwoPeople(@Nullable Entity one, @Nullable Entity other) {
        return one != null
                && other != null
                && one.type() == EntityType.PERSON
                && other.type() == EntityType.PERSON
                && Party.of(one, lexicon).compare(Party.of(other, lexicon), lexicon) == Agreement.DIFFERENT;
    }

    private boolean sameHolder(Mention one, Mention other) {
        return sameHolder(one.claim(), one.holder(), other.claim(), other.holder());
    }

    private boolean sameHolder(Statement one, Statement other) {
        return sameHolder(one, Party.of(one.holder(), lexicon), other, Party.of(other.holder(), lexicon));
    }

    private boolean sameHolder(Statement one, @Nullable Party x, Statement other, @Nullable Party y) {
        Source a = one.holder();
        Source b = other.holder();
        if (areTwoPeople(a.entity(), b.entity())) {
            return false; // also where both speak for one party or government
        }
        if (isCrowd(a) || isCrowd(b)) {
            // "Officials" are the same people only where one outlet speaks of them.
            return a.position().equals(b.position())
                    && a.name().equalsIgnoreCase(b.name())
                    && one.outlet().domain().equals(other.outlet().domain());
        }
        if (a.position().equals(b.position())) {
            return true;
        }
        return x != null
                && y != null
                && x.isNamed()
                && y.isNamed()
                && (x.type() != EntityType.OUTLET || y.type() != EntityType.OUTLET)
                && x.compare(y, lexicon) == Agreement.SAME;
    }
}
