package org.counterclaim.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.event.EventType;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Source;
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
    /** Rarity from which a word beside the head tells which one is meant. */
    private static final double TELLING = 0.25;
    /** Of what the longer target says. */
    private static final double SHARE = 0.5;

    /** What a target begins with that is one among others. */
    private static final Pattern OF_SOME = Pattern.compile(
            "^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|such|any)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWNER = Pattern.compile("^([^'’]{2,60})['’](?:s\\b|(?=\\s))");

    private final EventCatalogue catalogue;
    private final Lexicon lexicon;

    StanceComparison(EventCatalogue catalogue, Lexicon lexicon) {
        this.catalogue = catalogue;
        this.lexicon = lexicon;
    }

    /** Empty where the targets are not one. */
    Optional<Verdict> compare(Stance one, Stance other, boolean sameHolder) {
        boolean inOrder = !one.publishedAt().isAfter(other.publishedAt());
        Stance first = inOrder ? one : other;
        Stance second = inOrder ? other : one;
        Duration apart = Duration.between(first.publishedAt(), second.publishedAt());
        Set<String> shared = shared(first.target(), second.target());
        double weight = targetWeight(first.target(), second.target(), shared);
        if (weight == 0 || first.value() == Stance.Value.NEITHER || second.value() == Stance.Value.NEITHER) {
            return Optional.empty();
        }
        if (!ofOneThing(first, second)) {
            return Optional.empty();
        }
        double score = 0.4 + 0.12 * weight;
        if (first.value().opposes(second.value())) {
            if (!sameHolder) {
                return apart.compareTo(NEWS) > 0 || isVague(first.holder()) || isVague(second.holder())
                        ? Optional.empty()
                        : Optional.of(
                                verdict(first, second, Relation.CONTRADICTS, Kind.STANCE, "stance", score, shared));
            }
            return first.articleId().equals(second.articleId())
                            || apart.compareTo(LATER) < 0
                            || !isOneActor(first.holder(), second.holder())
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

    /**
     * "The executive order" is this one in one story and that one in another, unless both tell it by a name; and one
     * senator's bill is not another's.
     */
    private boolean ofOneThing(Stance one, Stance other) {
        if (disjoint(owners(one.target()), owners(other.target()))
                || isPartOf(one.target(), other.target())
                || isPartOf(other.target(), one.target())) {
            return false;
        }
        return tellingNames(one.target()).stream().anyMatch(tellingNames(other.target())::contains)
                || one.articleId().equals(other.articleId())
                || Story.of(one.story()).compare(Story.of(other.story())) != Agreement.DIFFERENT;
    }

    /** "Nuclear power in coastal towns" is a part of "nuclear power", of all of it; "the ban" is some ban told of before. */
    private boolean isPartOf(Target part, Target all) {
        Set<String> more = terms(part);
        return !OF_SOME.matcher(all.text()).find()
                && allNames(all).isEmpty()
                && more.size() > terms(all).size()
                && more.containsAll(terms(all));
    }

    /** Not whose it is: a court rules every week, and a president makes remarks every day. */
    private Set<String> tellingNames(Target target) {
        Set<String> owners = owners(target);
        Set<String> names = allNames(target);
        names.removeIf(n -> owners.contains(n) || owners.containsAll(List.of(n.split("-", -1))));
        return names;
    }

    private Set<String> allNames(Target target) {
        Set<String> names = new LinkedHashSet<>(names(target));
        names.addAll(Mention.capitalised("of " + target.text(), lexicon));
        return names;
    }

    /** Whose it is, where a name before the apostrophe says so: Durbin's bill. */
    private Set<String> owners(Target target) {
        Matcher m = OWNER.matcher(target.text());
        return m.find() ? Mention.capitalised("of " + m.group(1), lexicon) : Set.of();
    }

    /**
     * How much speaks for one target, 0 for too little: one head, and most of what tells which one it is. The next phase of an
     * inquiry and cooperation with it are not the inquiry; one firm's merger is not another's.
     */
    private double targetWeight(Target a, Target b, Set<String> shared) {
        if (isBareActor(a) || isBareActor(b) || !sameHead(a, b) || disjoint(names(a), names(b))) {
            return 0;
        }
        double common = weigh(shared);
        double all = Math.max(weigh(terms(a)), weigh(terms(b)));
        boolean told =
                shared.stream().anyMatch(w -> !isTheDeed(w, a) && !isTheDeed(w, b) && lexicon.rarity(w) > TELLING);
        return told && namedAlike(a, b) && common >= SHARE * all ? 1 + common : 0;
    }

    private boolean sameHead(Target a, Target b) {
        Proposition x = a.event();
        Proposition y = b.event();
        return lexicon.synonymous(a.head(), b.head())
                || x != null && y != null && keyClass(x).equals(keyClass(y)) && isSameDeed(x, y);
    }

    /** "The phone call" and "the conversation", not "approve" and "reject", which only meet under one key. */
    private static boolean isSameDeed(Proposition x, Proposition y) {
        String type = x.predicate().type();
        return type != null && type.equals(y.predicate().type());
    }

    /** The head itself or the verb it is made of: "killings" tell nothing of which killing. */
    private boolean isTheDeed(String word, Target target) {
        Proposition event = target.event();
        return lexicon.synonymous(word, target.head())
                || event != null
                        && (word.equals(event.predicate().lemma())
                                || lexicon.synonymous(word, event.predicate().lemma()));
    }

    /** Of a named person's killing and some killings the latter may be anybody's; of a named bill and a bill the same. */
    private boolean namedAlike(Target a, Target b) {
        return a.event() == null && b.event() == null || names(a).isEmpty() == names(b).isEmpty();
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    private double weigh(Set<String> terms) {
        return terms.stream().mapToDouble(lexicon::rarity).sum();
    }

    private Set<String> shared(Target a, Target b) {
        Set<String> shared = new LinkedHashSet<>(terms(a));
        Set<String> other = terms(b);
        shared.removeIf(w -> !other.contains(w) && !(lexicon.synonymous(w, a.head()) && sameHead(a, b)));
        return shared;
    }

    /** Nobody changes the position of his party or government by taking another himself. */
    private boolean isOneActor(Source one, Source other) {
        Entity a = one.entity();
        Entity b = other.entity();
        return a != null
                && b != null
                && a.type() == b.type()
                && Party.of(a, lexicon).compare(Party.of(b, lexicon), lexicon) == Agreement.SAME;
    }

    /** "Most voters" are for it and "a committee" against it without anybody who is told contradicting anybody. */
    private boolean isVague(Source holder) {
        if (holder.entity() == null && holder.speaksFor() == null) {
            return true;
        }
        String[] words = Ids.slug(holder.name()).split("-", -1);
        return lexicon.isVagueGroup(words[0]) || lexicon.isVagueGroup(words[words.length - 1]);
    }

    /** Somebody, and nothing that he does or proposes; "his former adviser" is one person today and another tomorrow. */
    private boolean isBareActor(Target target) {
        if (lexicon.isActorHead(target.head())) {
            return true;
        }
        Entity entity = target.entity();
        return entity != null
                && target.event() == null
                && switch (entity.type()) {
                    case PERSON, ORGANISATION, COUNTRY, PLACE, OUTLET, GROUP -> true;
                    case PRODUCT, EVENT, DOCUMENT, OTHER -> false;
                };
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
