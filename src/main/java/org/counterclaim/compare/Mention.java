package org.counterclaim.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.event.EventType;
import org.counterclaim.event.EventType.Recurrence;
import org.counterclaim.model.Argument;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Place;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Role;
import org.counterclaim.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A claim made ready for comparison: what it says of which event, with names and words that can be matched.
 *
 * @param names single words of the names in the claim's clause, in lower case
 * @param words lemmas of its other content words
 * @param placeName words of the place's own name; empty where it has none
 * @param placeCountry ISO 3166-1 alpha-2 code of the country that the place lies in, where known
 * @param byRole the participants of each role
 * @param participants who takes part, whatever the role; not what it is about or what it is done with
 * @param story what its article tells
 * @param isOpen whether the text leaves open who does it: an infinitive without a subject, a pronoun for nobody known
 */
public record Mention(
        Claim claim,
        @Nullable EventType type,
        String keyClass,
        List<Filler> fillers,
        Set<String> names,
        Set<String> words,
        Set<String> placeName,
        @Nullable String placeCountry,
        @Nullable Party holder,
        Map<Role, List<Party>> byRole,
        List<Party> participants,
        Story story,
        boolean isOpen) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|['’]s?$|[^\\p{L}\\p{N}]+$");

    private static final String COPULA = "be ";

    /** Characters of a body of some 150 words: a dispatch, the summary in a feed. */
    private static final int BRIEF = 1_000;

    /** A participant in its role. */
    public record Filler(Role role, Party party) {}

    public static Mention of(Claim claim, EventCatalogue catalogue, Actors actors, Lexicon lexicon) {
        Proposition p = claim.proposition();
        EventType type = p.predicate().type() == null
                ? null
                : catalogue.byId(p.predicate().type()).orElse(null);
        String keyClass = type != null
                ? type.keyClass()
                : lexicon.oppositionClass(p.predicate().lemma());
        Set<String> names = new LinkedHashSet<>();
        List<Filler> fillers = new ArrayList<>();
        for (Argument a : p.arguments()) {
            Party party = Party.of(a, lexicon);
            fillers.add(new Filler(a.role(), party));
            if (party.isNamed()) {
                names.addAll(nameTokens(party));
            } else if (party.isParticular()
                    && !lexicon.isNameNoise(party.tokens().get(0))) {
                names.add(party.tokens().get(0)); // whose it is, also as the first word: "Velm's central bank"
            }
        }
        Set<String> placeName = new LinkedHashSet<>();
        Place place = p.place();
        if (place != null && place.name() != null) {
            for (String t : Ids.slug(place.name()).split("-", -1)) {
                if (!t.isEmpty() && !lexicon.isNameNoise(t)) {
                    placeName.add(t);
                }
            }
            names.addAll(placeName);
        }
        names.addAll(capitalised(claim.evidence().exact(), lexicon));
        Set<String> words = new LinkedHashSet<>();
        for (String w : p.content()) {
            if (!names.contains(Ids.slug(w)) && !lexicon.isNameNoise(w)) {
                words.add(w);
            }
        }
        return new Mention(
                claim,
                type,
                keyClass,
                List.copyOf(fillers),
                names,
                words,
                placeName,
                country(place, actors),
                Party.of(claim.holder(), lexicon),
                byRole(fillers),
                fillers.stream()
                        .filter(f -> isCore(f.role()))
                        .map(Filler::party)
                        .toList(),
                Story.of(claim.story()),
                isOpen(claim, fillers, lexicon));
    }

    private static Map<Role, List<Party>> byRole(List<Filler> fillers) {
        Map<Role, List<Party>> byRole = new EnumMap<>(Role.class);
        for (Filler f : fillers) {
            byRole.computeIfAbsent(f.role(), r -> new ArrayList<>()).add(f.party());
        }
        return byRole;
    }

    private static boolean isOpen(Claim claim, List<Filler> fillers, Lexicon lexicon) {
        boolean nobody = fillers.stream().noneMatch(f -> f.role() == Role.AGENT || f.role() == Role.PARTICIPANT);
        boolean infinitive = claim.evidence().exact().regionMatches(true, 0, "to ", 0, 3);
        return nobody && infinitive
                || fillers.stream()
                        .filter(f -> isCore(f.role()))
                        .map(Filler::party)
                        .anyMatch(q -> !q.isNamed() && lexicon.isPronoun(q.face()));
    }

    private static @Nullable String country(@Nullable Place place, Actors actors) {
        if (place == null) {
            return null;
        }
        String name = place.name();
        if (place.country() != null || name == null) {
            return place.country();
        }
        return actors.country(name)
                .map(Entity::country)
                .or(() -> actors.countryOfPlace(name))
                .orElse(null);
    }

    private static Set<String> nameTokens(Party party) {
        return party.isState() ? Set.of(Ids.slug(party.name())) : new LinkedHashSet<>(party.tokens());
    }

    /** Words in capitals other than the first of the text: names, whether or not anybody told them to be entities. */
    static Set<String> capitalised(String text, Lexicon lexicon) {
        Set<String> names = new LinkedHashSet<>();
        boolean atStart = true;
        for (String raw : SPACE.split(text, -1)) {
            String word = EDGES.matcher(raw).replaceAll("");
            if (word.isEmpty()) {
                continue;
            }
            if (!atStart && Character.isUpperCase(word.charAt(0)) && word.length() > 1) {
                for (String t : Ids.slug(word).split("-", -1)) {
                    if (t.length() > 1 && !lexicon.isNameNoise(t)) {
                        names.add(t);
                    }
                }
            }
            atStart = raw.endsWith(".") || raw.endsWith(":") || raw.endsWith("?") || raw.endsWith("!");
        }
        return names;
    }

    public Proposition proposition() {
        return claim.proposition();
    }

    public Factuality factuality() {
        return claim.factuality();
    }

    public String lemma() {
        return proposition().predicate().lemma();
    }

    public boolean isSymmetric() {
        return type != null && type.symmetric();
    }

    /**
     * Events that no catalogue knows are taken to happen often, and so are deaths of people who are not named: closeness in
     * time must then speak for one event. A treaty is signed once, "people" are killed again.
     */
    public Recurrence recurrence() {
        if (type == null) {
            return Recurrence.OFTEN;
        }
        boolean particular = participants().stream().anyMatch(p -> p.isNamed() && !p.isState());
        return particular || type.recurrence() == Recurrence.OFTEN ? type.recurrence() : Recurrence.OFTEN;
    }

    public List<Party> in(Role role) {
        return byRole.getOrDefault(role, List.of());
    }

    public static boolean isCore(Role role) {
        return switch (role) {
            case AGENT, PATIENT, RECIPIENT, PARTICIPANT -> true;
            case TOPIC, INSTRUMENT, CAUSE, ORIGIN, DESTINATION, OTHER -> false;
        };
    }

    public boolean isOutletsOwn() {
        return claim.attribution().isOutletsOwn();
    }

    /** Whether the holder is somebody who can be told from others. */
    public boolean holderIsKnown() {
        return claim.holder().kind() != Source.Kind.UNRESOLVED;
    }

    /** The predicate without its copula: "be guilty" is guilty. */
    public String sense() {
        return lemma().startsWith(COPULA) ? lemma().substring(COPULA.length()) : lemma();
    }

    public boolean isCopular() {
        return lemma().startsWith(COPULA);
    }

    /** Whether the text that it stands in is so short that it tells of one event and hardly of another. */
    public boolean isInBriefText() {
        int length = claim.bodyLength();
        return length > 0 && length <= BRIEF;
    }

    /** How alike the stories of both articles are, from 0 to 1: the cosine of their most telling terms; 0 if unknown. */
    public double likenessOfStories(Mention other) {
        return story.similarity(other.story);
    }

    /** Whether both have a name in common; where one has none, whether its article is about one of the other's. */
    public boolean sharesNames(Mention other) {
        Set<String> here = names.isEmpty() ? Set.copyOf(claim.topic()) : names;
        Set<String> there = other.names.isEmpty() ? Set.copyOf(other.claim.topic()) : other.names;
        return here.stream().anyMatch(there::contains);
    }

    /** Whether who does it is told by a pronoun alone, which is read from the context and now and then wrongly. */
    public boolean hasPronounForDoer(Lexicon lexicon) {
        return proposition().arguments().stream()
                .filter(a -> a.role() == Role.AGENT)
                .anyMatch(a -> lexicon.isPronoun(a.text().toLowerCase(Locale.ROOT)));
    }

    /** Whether the holder is one of the event's own participants, or the state one of them acts for. */
    public boolean holderTakesPart(Lexicon lexicon) {
        Party h = holder;
        return h != null
                && h.type() != EntityType.OUTLET
                && participants().stream().anyMatch(p -> p.isNamed() && p.compare(h, lexicon) == Agreement.SAME);
    }
}
