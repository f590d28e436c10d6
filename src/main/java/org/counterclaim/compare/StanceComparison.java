package org.counterclaim.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.event.EventType;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Target;
import org.counterclaim.model.Verdict;

/**
 * Two stances to one target.
 *
 * <ul>
 *   <li>{@link Relation#CONTRADICTS}: two holders, one for and one against, within the time in which the target is news.
 *   <li>{@link Relation#POSITION_CHANGE}: one holder, for at one time and against at another.
 *   <li>{@link Relation#CORROBORATES}: two holders on one side; {@link Relation#SAME_ORIGIN} where it is one.
 * </ul>
 *
 * The target must be an event or proposal told by more than one famous name: that one senator likes a president and another
 * doesn't is no finding.
 */
final class StanceComparison {

    private static final Duration NEWS = Duration.ofDays(14);
    private static final Duration LATER = Duration.ofHours(20);

    private final EventCatalogue catalogue;
    private final Actors actors;
    private final Lexicon lexicon;

    StanceComparison(EventCatalogue catalogue, Actors actors, Lexicon lexicon) {
        this.catalogue = catalogue;
        this.actors = actors;
        this.lexicon = lexicon;
    }

    /** Empty where the targets are not one. */
    Optional<Verdict> compare(Stance one, Stance other, boolean sameHolder) {
        boolean inOrder = !one.publishedAt().isAfter(other.publishedAt());
        Stance first = inOrder ? one : other;
        Stance second = inOrder ? other : one;
        Duration apart = Duration.between(first.publishedAt(), second.publishedAt());
        Set<String> shared = new LinkedHashSet<>(terms(first.target()));
        shared.retainAll(terms(second.target()));
        double weight = targetWeight(first.target(), second.target(), shared);
        if (weight < 1.2 || first.value() == Stance.Value.NEITHER || second.value() == Stance.Value.NEITHER) {
            return Optional.empty();
        }
        double score = 0.4 + 0.12 * weight;
        if (first.value().opposes(second.value())) {
            if (!sameHolder) {
                return apart.compareTo(NEWS) > 0
                        ? Optional.empty()
                        : Optional.of(
                                verdict(first, second, Relation.CONTRADICTS, Kind.STANCE, "stance", score, shared));
            }
            return first.articleId().equals(second.articleId()) || apart.compareTo(LATER) < 0
                    ? Optional.empty()
                    : Optional.of(verdict(
                            first,
                            second,
                            Relation.POSITION_CHANGE,
                            Kind.STANCE_REVERSAL,
                            "stance-reversal",
                            score,
                            shared));
        }
        boolean oneVoice =
                sameHolder || first.origin().id().equals(second.origin().id());
        return Optional.of(verdict(
                first,
                second,
                oneVoice ? Relation.SAME_ORIGIN : Relation.CORROBORATES,
                null,
                "stance-agreement",
                score,
                shared));
    }

    private double targetWeight(Target a, Target b, Set<String> shared) {
        if (isBareActor(a) || isBareActor(b)) {
            return 0;
        }
        Proposition x = a.event();
        Proposition y = b.event();
        if (x != null && y != null) {
            String one = keyClass(x);
            String other = keyClass(y);
            if (one.equals(other) && shared.size() >= 2) {
                return 1 + 0.4 * shared.size();
            }
        }
        Set<String> all = new LinkedHashSet<>(terms(a));
        all.addAll(terms(b));
        double common = shared.stream().mapToDouble(lexicon::rarity).sum();
        double total = all.stream().mapToDouble(lexicon::rarity).sum();
        boolean moreThanNames = shared.stream().anyMatch(w -> !names(a).contains(w) && !isState(w));
        return shared.size() >= 2 && moreThanNames && common >= 0.4 * total ? common : 0;
    }

    /** Somebody, and nothing that he does or proposes. */
    private boolean isBareActor(Target target) {
        Entity entity = target.entity();
        if (entity == null || target.event() != null) {
            return false;
        }
        Set<String> own =
                new LinkedHashSet<>(Arrays.asList(Ids.slug(entity.name()).split("-", -1)));
        return target.content().stream().allMatch(w -> own.contains(Ids.slug(w)) || isState(Ids.slug(w)));
    }

    private boolean isState(String word) {
        return actors.country(word).isPresent()
                || actors.demonym(word).isPresent()
                || actors.seat(word).isPresent();
    }

    private String keyClass(Proposition event) {
        String type = event.predicate().type();
        return type == null
                ? lexicon.oppositionClass(event.predicate().lemma())
                : catalogue.byId(type).map(EventType::keyClass).orElse(type);
    }

    private Set<String> terms(Target target) {
        Set<String> terms = new LinkedHashSet<>(names(target));
        for (String w : target.content()) {
            String slug = Ids.slug(w);
            if (!slug.isEmpty() && !lexicon.isNameNoise(slug)) {
                terms.add(slug);
            }
        }
        return terms;
    }

    private Set<String> names(Target target) {
        Set<String> names = new LinkedHashSet<>();
        if (target.entity() != null) {
            names.addAll(Party.of(target.entity(), lexicon).tokens());
        }
        Proposition event = target.event();
        if (event != null) {
            event.arguments().stream()
                    .map(a -> Party.of(a, lexicon))
                    .filter(Party::isNamed)
                    .forEach(p -> names.add(p.face()));
        }
        return names;
    }

    private static Verdict verdict(
            Stance first,
            Stance second,
            Relation relation,
            @org.jspecify.annotations.Nullable Kind kind,
            String rule,
            double score,
            Set<String> shared) {
        String sentence = Wording.says(first)
                + (relation.isFinding() ? ", whereas " : ", and ")
                + Wording.says(second)
                + "; both speak of "
                + String.join(", ", shared)
                + ".";
        List<String> sharedSlots = new ArrayList<>(List.of("target"));
        shared.forEach(s -> sharedSlots.add("word " + s));
        return new Verdict(
                relation,
                kind,
                rule,
                sentence,
                Wording.clamp(score),
                sharedSlots,
                relation.isFinding() ? List.of("stance") : List.of(),
                List.of("target-same"));
    }
}
