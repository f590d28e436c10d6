package org.counterclaim.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventType.Recurrence;
import org.counterclaim.model.Place;
import org.counterclaim.model.Role;
import org.counterclaim.model.TimeSpan;

/**
 * Slot by slot, how far two claims speak of one event. Says nothing of whether they agree on it.
 *
 * @param roles agreement of each role that both fill
 * @param namedSame how many particular participants (named, or told by whose or which they are) both sides have in one role
 * @param swapped whether each side's doer is the other's target
 * @param closeInTime whether the texts fix overlapping times of a few days, or were published within the tolerance
 * @param sharedNames words of names in both clauses
 * @param story whether the two articles tell one story
 * @param sharedWords other content words in both clauses
 * @param weight how much speaks for one event; {@link #ENOUGH} is enough
 */
public record EventMatch(
        Predicates predicates,
        Map<Role, Agreement> roles,
        int namedSame,
        boolean swapped,
        Agreement time,
        boolean closeInTime,
        Agreement place,
        Set<String> sharedNames,
        Set<String> sharedWords,
        Agreement story,
        double weight) {

    /** How the two predicates stand to each other. */
    public enum Predicates {
        /** One type, or one lemma. */
        SAME,
        /** Types of one key class, synonyms, a kind of the other. */
        RELATED,
        /** Exclude each other for the same participants. */
        OPPOSITE,
        UNRELATED
    }

    /** Weight from which two claims that differ in nothing are taken to speak of one event. */
    public static final double ENOUGH = 2.5;

    private static final Duration DATED = Duration.ofDays(4);

    public static EventMatch of(Mention a, Mention b, Lexicon lexicon, Actors actors, Tolerance tolerance) {
        Predicates predicates = predicates(a, b, lexicon);
        RoleMatch roles = RoleMatch.of(a, b, lexicon);
        Agreement time = time(a, b, tolerance);
        boolean close = time != Agreement.DIFFERENT && closeInTime(a, b, tolerance);
        Agreement place = place(a, b, actors);
        Set<String> names = common(a.names(), b.names());
        Set<String> words = common(a.words(), b.words());
        double weight = weight(a, b, predicates, time, place, names, words, lexicon, actors);
        return new EventMatch(
                predicates,
                roles.agreements(),
                roles.namedSame(),
                roles.swapped(),
                time,
                close,
                place,
                names,
                words,
                a.story().compare(b.story()),
                weight);
    }

    private static Predicates predicates(Mention a, Mention b, Lexicon lexicon) {
        if (a.type() != null && b.type() != null) {
            if (a.type().id().equals(b.type().id())) {
                // Within one type two words may still be opposites: "rise" and "fall" of one type "change".
                return lexicon.opposite(a.lemma(), b.lemma()) ? Predicates.OPPOSITE : Predicates.SAME;
            }
            if (a.type().antonyms().contains(b.type().id())
                    || b.type().antonyms().contains(a.type().id())) {
                return Predicates.OPPOSITE;
            }
            return a.keyClass().equals(b.keyClass()) ? Predicates.RELATED : Predicates.UNRELATED;
        }
        String x = a.lemma();
        String y = b.lemma();
        if (x.equals(y)) {
            return Predicates.SAME;
        }
        // Of verbs that no catalogue knows, opposites mostly undo each other (lock, unlock); of qualities they exclude.
        if (a.isCopular() && b.isCopular() && lexicon.opposite(a.sense(), b.sense())) {
            return Predicates.OPPOSITE;
        }
        if (lexicon.isCommonVerb(x) || lexicon.isCommonVerb(y)) {
            return Predicates.UNRELATED;
        }
        return lexicon.synonymous(x, y) || lexicon.isKindOf(x, y) || lexicon.isKindOf(y, x)
                ? Predicates.RELATED
                : Predicates.UNRELATED;
    }

    private static Agreement time(Mention a, Mention b, Tolerance tolerance) {
        TimeSpan x = a.proposition().time();
        TimeSpan y = b.proposition().time();
        if (x.isKnown() && y.isKnown()) {
            if (!x.compatible(y)) {
                return Agreement.DIFFERENT;
            }
            return isDated(x) && isDated(y) ? Agreement.SAME : Agreement.UNKNOWN;
        }
        Recurrence recurrence = a.recurrence().compareTo(b.recurrence()) <= 0 ? a.recurrence() : b.recurrence();
        Duration most = tolerance.of(recurrence);
        if (x.isKnown() || y.isKnown()) {
            TimeSpan known = x.isKnown() ? x : y;
            Instant other = (x.isKnown() ? b : a).claim().publishedAt();
            boolean before = known.end() != null && known.end().plus(most).isBefore(other);
            boolean after = known.start() != null && known.start().minus(most).isAfter(other);
            return before || after ? Agreement.DIFFERENT : Agreement.UNKNOWN;
        }
        return apart(a, b).compareTo(most) > 0 ? Agreement.DIFFERENT : Agreement.UNKNOWN;
    }

    private static boolean closeInTime(Mention a, Mention b, Tolerance tolerance) {
        TimeSpan x = a.proposition().time();
        TimeSpan y = b.proposition().time();
        return isDated(x) && isDated(y) || apart(a, b).compareTo(tolerance.often()) <= 0;
    }

    public static Duration apart(Mention a, Mention b) {
        return Duration.between(a.claim().publishedAt(), b.claim().publishedAt())
                .abs();
    }

    public static boolean isDated(TimeSpan time) {
        return time.start() != null
                && time.end() != null
                && Duration.between(time.start(), time.end()).compareTo(DATED) <= 0;
    }

    private static Agreement place(Mention a, Mention b, Actors actors) {
        Place x = a.proposition().place();
        Place y = b.proposition().place();
        if (x == null || y == null) {
            return Agreement.UNKNOWN;
        }
        String here = a.placeCountry();
        String there = b.placeCountry();
        if (here != null && there != null && !here.equals(there)) {
            return Agreement.DIFFERENT;
        }
        if (a.placeName().isEmpty() || b.placeName().isEmpty()) {
            return Agreement.UNKNOWN;
        }
        boolean wide = isCountry(x, actors) || isCountry(y, actors);
        if (!common(a.placeName(), b.placeName()).isEmpty()) {
            return wide ? Agreement.UNKNOWN : Agreement.SAME; // a whole country says little of where it was
        }
        return wide ? Agreement.UNKNOWN : Agreement.DIFFERENT;
    }

    public static boolean isCountry(Place place, Actors actors) {
        return place.name() != null && actors.country(place.name()).isPresent();
    }

    private static double weight(
            Mention a,
            Mention b,
            Predicates predicates,
            Agreement time,
            Agreement place,
            Set<String> names,
            Set<String> words,
            Lexicon lexicon,
            Actors actors) {
        double weight =
                switch (predicates) {
                    case SAME, OPPOSITE -> a.type() != null ? 0.8 : lexicon.isCommonVerb(a.lemma()) ? 0.1 : 0.6;
                    case RELATED -> 0.5;
                    case UNRELATED -> 0;
                };
        double shared = 0;
        for (String n : names) {
            shared += actors.country(n).isPresent() || actors.demonym(n).isPresent() ? 0.5 : 1;
        }
        weight += Math.min(3, shared);
        double rare = 0;
        for (String w : words) {
            rare += w.equals(a.lemma()) ? 0 : 0.7 * lexicon.rarity(w);
        }
        weight += Math.min(2, rare);
        weight += time == Agreement.SAME ? 0.8 : 0;
        weight += place == Agreement.SAME ? 0.4 : 0;
        return weight;
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> both = new LinkedHashSet<>(a);
        both.retainAll(b);
        return both;
    }

    public Agreement role(Role role) {
        return roles.getOrDefault(role, Agreement.UNKNOWN);
    }

    public boolean bothFill(Role role) {
        return roles.containsKey(role);
    }

    public boolean isSame(Role role) {
        return roles.get(role) == Agreement.SAME;
    }

    public boolean anyRoleDiffers() {
        return roles.containsValue(Agreement.DIFFERENT);
    }

    /** Whether a core role is filled on both sides by words that cannot be told to be one thing. */
    public boolean anyCoreRoleUnclear() {
        return roles.entrySet().stream().anyMatch(e -> Mention.isCore(e.getKey()) && e.getValue() == Agreement.UNKNOWN);
    }

    public long rolesSame() {
        return roles.values().stream().filter(a -> a == Agreement.SAME).count();
    }

    /** Whether a core role is filled on both sides by one particular party. */
    public boolean sharesNamedParty() {
        return namedSame > 0;
    }

    /** Whether nothing differs and enough is shared. */
    public boolean isOneEvent() {
        return differsInNothing() && weight >= ENOUGH;
    }

    /** Whether no slot speaks against one event. */
    public boolean differsInNothing() {
        return predicates != Predicates.UNRELATED
                && !anyRoleDiffers()
                && time != Agreement.DIFFERENT
                && place != Agreement.DIFFERENT;
    }
}
