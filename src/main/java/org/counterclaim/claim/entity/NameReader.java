package org.counterclaim.claim.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Ids;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** First pass over the names of a document: who is in it, and where each is named. */
final class NameReader {

    private static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "from",
            "to",
            "into",
            "outside",
            "inside",
            "around",
            "across",
            "over",
            "through",
            "off",
            "toward",
            "towards",
            "between",
            "throughout",
            "within",
            "on");

    /** What a name alone is in a sentence. */
    private static final Set<String> PLACES = Set.of("nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "conj");

    private static final Set<String> DESCRIBING = Set.of("det", "amod", "compound", "nmod", "poss", "nummod", "relcl");

    private final Actors actors;
    private final EntityWords words;
    private final WordList speakers = WordList.load("en", "speaker-nouns");

    NameReader(Actors actors, EntityWords words) {
        this.actors = actors;
        this.words = words;
    }

    /** A named span that has been told apart, with the passage it stands in. */
    private record Name(Passage passage, NamedSpan span, String text, int head) {}

    List<Mention> read(Document document, Cast cast) {
        List<Name> names = names(document);
        // Full names first, so that a surname in the headline finds the name that only the body gives.
        names.stream()
                .filter(n -> n.span().type().equals("PERSON") && Cast.isFull(n.text()))
                .forEach(n -> cast.person(n.text()));
        List<Mention> mentions = new ArrayList<>();
        for (Name name : names) {
            profile(name, cast).ifPresent(profile -> {
                Node head = new Node(name.passage().index(), name.head());
                mentions.add(Mention.of(profile, head, name.passage().sentence()));
            });
        }
        mentions.addAll(surnames(document, cast, names));
        mentions.sort(Comparator.<Mention>comparingInt(m -> m.head().passage())
                .thenComparingInt(m -> m.head().token()));
        return mentions;
    }

    /** "Sessions said": a surname that the article has given and that the reader took for a plain word here. */
    private List<Mention> surnames(Document document, Cast cast, List<Name> names) {
        Map<Integer, BitSet> taken = new HashMap<>();
        names.forEach(n -> taken.computeIfAbsent(n.passage().index(), p -> new BitSet())
                .set(n.span().from(), n.span().to()));
        List<Mention> mentions = new ArrayList<>();
        for (Passage passage : document.passages()) {
            Sentence s = passage.sentence();
            BitSet others = taken.getOrDefault(passage.index(), new BitSet());
            for (Token t : s.tokens()) {
                if (!others.get(t.index()) && isBareName(s, t) && cast.knowsSurname(t.form())) {
                    cast.personBySingleName(t.form())
                            .map(p -> Mention.of(p, new Node(passage.index(), t.index()), s))
                            .ifPresent(mentions::add);
                }
            }
        }
        return mentions;
    }

    /** A capitalised noun that nothing describes. */
    private boolean isBareName(Sentence s, Token t) {
        boolean proper = t.isProperNoun() || t.isNoun() && t.relation().equals("nsubj");
        boolean office = t.index() == 0 && speakers.contains(t.form().toLowerCase(Locale.ROOT)); // "Bishop arrested"
        return proper
                && !office
                && Character.isUpperCase(t.form().charAt(0))
                && PLACES.contains(t.relation())
                && s.name(t.index()).isEmpty()
                && s.children(t.index()).stream().noneMatch(c -> DESCRIBING.contains(c.relation()));
    }

    private List<Name> names(Document document) {
        List<Name> names = new ArrayList<>();
        for (Passage passage : document.passages()) {
            Sentence s = passage.sentence();
            for (NamedSpan span : s.names()) {
                String text = clean(s, span);
                if (!text.isEmpty() && !Cast.isSuffix(text)) {
                    names.add(new Name(passage, span, text, head(s, span)));
                }
            }
        }
        return names;
    }

    /** The span's words without article, title and possessive. */
    private String clean(Sentence s, NamedSpan span) {
        int from = span.from();
        int to = span.to();
        if (span.type().equals("PERSON")) {
            while (from < to - 1 && words.titles().contains(s.token(from).form().toLowerCase(Locale.ROOT))) {
                from++;
            }
        }
        while (to - 1 > from && s.token(to - 1).tag().equals("POS")) {
            to--;
        }
        String name = NounPhrase.stripArticle(s.words(from, to));
        // "Karl Voss, Jr."
        boolean suffix = span.type().equals("PERSON")
                && to + 1 < s.size()
                && s.token(to).form().equals(",")
                && Cast.isSuffix(s.token(to + 1).form());
        return suffix ? name + " " + s.token(to + 1).form() : name;
    }

    /** The token of the span that hangs on something outside it. */
    private static int head(Sentence s, NamedSpan span) {
        for (int i = span.to() - 1; i >= span.from(); i--) {
            int head = s.token(i).head();
            if ((head < span.from() || head >= span.to()) && !s.token(i).tag().equals("POS")) {
                return i;
            }
        }
        return span.to() - 1;
    }

    private Optional<Profile> profile(Name name, Cast cast) {
        String text = name.text();
        return switch (name.span().type()) {
            case "PERSON" -> isOrganisation(name) ? Optional.of(organisation(text, cast)) : person(name, cast);
            case "GPE", "LOC", "FAC" -> place(name, cast);
            case "NORP" -> actors.demonym(text).or(() -> actors.country(text)).map(cast::add);
            case "ORG" -> isCommonNoun(name) ? Optional.empty() : Optional.of(organisation(text, cast));
            case "EVENT" -> Optional.of(cast.add(new Entity("event:" + Ids.slug(text), text, EntityType.EVENT)));
            case "PRODUCT", "WORK_OF_ART", "LAW" ->
                Optional.of(cast.add(new Entity("thing:" + Ids.slug(text), text, EntityType.PRODUCT)));
            default -> Optional.empty();
        };
    }

    /** "Parliament rejected the bill": a capital at the beginning makes no name of a body that has none. */
    private boolean isCommonNoun(Name name) {
        Token only = name.passage().sentence().token(name.span().from());
        return name.span().to() == name.span().from() + 1
                && only.index() == 0
                && speakers.contains(only.form().toLowerCase(Locale.ROOT));
    }

    /** "Battery group Halvex", "the daily Norrland": the noun before the name tells that nobody is called so. */
    private boolean isOrganisation(Name name) {
        int before = name.span().from() - 1;
        Sentence s = name.passage().sentence();
        return before >= 0
                && s.token(before).tag().equals("NN")
                && words.organisationNouns().contains(s.token(before).lemma());
    }

    private Optional<Profile> person(Name name, Cast cast) {
        String text = name.text();
        if (actors.country(text).isPresent()) {
            return actors.country(text).map(cast::add);
        }
        if (Cast.isFull(text)) {
            Profile person = cast.person(text);
            cast.named(person);
            return Optional.of(person);
        }
        Optional<Profile> known = cast.personBySingleName(text);
        boolean younger = !Cast.suffix(text).isEmpty(); // "Voss Jr." is not Karl Voss
        known.filter(p -> younger).ifPresent(cast::named);
        if (known.isPresent() || cast.knowsSurname(text) && !younger) {
            return known;
        }
        return Optional.of(cast.person(text));
    }

    private Optional<Profile> place(Name name, Cast cast) {
        String text = name.text();
        Optional<Entity> country = actors.country(text);
        if (country.isPresent()) {
            return country.map(cast::add);
        }
        if (!text.contains(" ") && cast.knowsSurname(text) && actors.seat(text).isEmpty()) {
            return cast.personBySingleName(text);
        }
        Sentence s = name.passage().sentence();
        if (!isPlaceUse(s, name.head()) && actors.seat(text).isPresent()) {
            return actors.seat(text).map(cast::add);
        }
        return Optional.of(cast.add(new Entity(
                "place:" + Ids.slug(text),
                text,
                EntityType.PLACE,
                actors.countryOfPlace(text).orElse(null),
                null)));
    }

    /** "In Moscow" is the city, "Moscow said" is the state. */
    private static boolean isPlaceUse(Sentence s, int head) {
        Token t = s.token(head);
        return t.relation().equals("pobj")
                && s.head(head)
                        .filter(p -> PLACE_PREPOSITIONS.contains(p.lemma()))
                        .isPresent();
    }

    private Profile organisation(String text, Cast cast) {
        Optional<Entity> country = actors.country(text).or(() -> actors.seat(text));
        if (country.isPresent()) {
            return cast.add(country.get());
        }
        if (!text.contains(" ")) {
            Optional<Profile> person = cast.personBySingleName(text);
            if (person.isPresent()) {
                return person.get();
            }
        }
        return cast.organisation(text);
    }
}
