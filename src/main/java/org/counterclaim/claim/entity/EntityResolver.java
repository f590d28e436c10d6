package org.counterclaim.claim.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.document.Quotes;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Tells for every noun phrase of a document whom or what it stands for: names first, then titles, then what points back. */
public final class EntityResolver {

    private static final Set<String> SENDING = Set.of("from", "of");

    private static final Set<String> QUOTE = Set.of("\"", "“", "”", "``", "''");

    private final Actors actors;
    private final EntityWords words = EntityWords.english();

    public EntityResolver(Actors actors) {
        this.actors = actors;
    }

    public Entities resolve(Document document) {
        Cast cast = new Cast();
        List<Mention> names = new NameReader(actors, words).read(document, cast);
        Map<Node, Entity> named = new HashMap<>();
        names.forEach(m -> named.put(m.head(), m.profile().entity()));
        new TitleReader(actors, words).read(document, names, named);

        Map<Node, List<Entity>> byHead = new HashMap<>();
        Map<String, Entity> principals = new HashMap<>();
        Mentions mentions = new Mentions(document);
        Map<Entity, Profile> profiles = new HashMap<>();
        for (Mention m : names) {
            byHead.put(m.head(), List.of(m.profile().entity()));
            profiles.put(m.profile().entity(), m.profile());
            mentions.add(m);
        }
        for (Profile profile : cast.all()) {
            Entity speaksFor = profile.speaksFor();
            if (speaksFor != null) {
                principals.put(profile.entity().id(), speaksFor);
            }
        }
        new PronounGenders(document).read(names);
        Map<Integer, BitSet> quoted = quoted(document);
        Unnamed unnamed = new Unnamed(actors, words, byHead, principals);
        Coreference coreference = new Coreference(document, mentions, actors, words, quoted, byHead);
        for (Passage passage : document.passages()) {
            BitSet quotedHere = quoted.getOrDefault(passage.index(), new BitSet());
            for (Token t : unquotedFirst(passage, quotedHere)) {
                Node node = new Node(passage.index(), t.index());
                if (byHead.containsKey(node)
                        || !t.isNoun() && !t.isPronoun() && !t.lemma().equals("both")) {
                    continue;
                }
                List<Entity> found = placeOfKind(passage, t, byHead);
                if (found.isEmpty()) {
                    found = sent(passage, t, byHead);
                }
                if (found.isEmpty()) {
                    found = inApposition(passage, t, byHead).map(List::of).orElse(List.of());
                }
                if (found.isEmpty()) {
                    found = emphasised(passage, t, byHead);
                }
                if (found.isEmpty()) {
                    found = sameBefore(passage, t, byHead);
                }
                if (found.isEmpty()) {
                    found = coreference.resolve(node);
                }
                if (!found.isEmpty()) {
                    byHead.put(node, found);
                    Profile subject = t.relation().startsWith("nsubj") ? profiles.get(found.get(0)) : null;
                    if (subject != null && found.size() == 1 && !quotedHere.get(t.index())) {
                        // "He voted against it. He said": where no name comes between, the same one goes on.
                        mentions.add(new Mention(subject, node, Mention.Place.SUBJECT));
                    }
                } else if (t.isNoun()) {
                    unnamed.read(passage, t).ifPresent(entity -> {
                        byHead.put(node, List.of(entity));
                        Profile profile = new Profile(entity);
                        profile.titles().add(t.lemma());
                        profile.gender(words.gender(t.lemma()));
                        profile.gender(genderOfHolders(cast, t.lemma()));
                        profiles.put(entity, profile);
                        mentions.add(Mention.of(profile, node, passage.sentence()));
                    });
                }
            }
        }
        return new Entities(byHead, principals);
    }

    private static Map<Integer, BitSet> quoted(Document document) {
        Quotes quotes = new Quotes(document);
        Map<Integer, BitSet> quoted = new HashMap<>();
        document.passages().forEach(p -> quoted.put(p.index(), quotes.tokens(p)));
        return quoted;
    }

    /** What stands in quotes last: whom its words mean, depends on who says them. */
    private static List<Token> unquotedFirst(Passage passage, BitSet quoted) {
        return passage.sentence().tokens().stream()
                .sorted(Comparator.comparing(t -> quoted.get(t.index())))
                .toList();
    }

    /** The gender of all whom the article gives the office to, if it is one. */
    private static Profile.Gender genderOfHolders(Cast cast, String office) {
        Set<Profile.Gender> genders = cast.all().stream()
                .filter(p -> p.titles().contains(office))
                .map(Profile::gender)
                .collect(Collectors.toSet());
        return genders.size() == 1 ? genders.iterator().next() : Profile.Gender.UNKNOWN;
    }

    /** "The town of Marn" is Marn. */
    private List<Entity> placeOfKind(Passage passage, Token t, Map<Node, List<Entity>> byHead) {
        Sentence s = passage.sentence();
        List<Token> before = s.children(t.index()).stream()
                .filter(c -> c.index() < t.index())
                .toList();
        boolean plain = before.size() == 1 && before.get(0).lemma().equals("the");
        if (!words.placeKinds().contains(t.lemma()) || t.tag().equals("NNS") || !plain) {
            return List.of(); // "an island of Ostria", "the eastern region of Norland" are parts
        }
        boolean state =
                words.placeKinds().value(t.lemma()).filter("state"::equals).isPresent();
        return s.child(t.index(), "prep")
                .filter(of -> of.lemma().equals("of") && of.index() == t.index() + 1)
                .flatMap(of -> s.child(of.index(), "pobj"))
                .map(name -> byHead.getOrDefault(new Node(passage.index(), name.index()), List.of()))
                .filter(e -> e.stream()
                        .allMatch(p -> p.type() == EntityType.PLACE || state && p.type() == EntityType.COUNTRY))
                .orElse(List.of());
    }

    /** "Envoys from Norland and Sudland": they stand for the two that sent them. */
    private List<Entity> sent(Passage passage, Token t, Map<Node, List<Entity>> byHead) {
        if (!t.tag().equals("NNS")
                || !words.speaks(t.lemma()) && !words.officeNouns().contains(t.lemma())) {
            return List.of();
        }
        Sentence s = passage.sentence();
        Optional<Token> preposition =
                s.child(t.index(), "prep").filter(p -> SENDING.contains(p.lemma()) && p.index() == t.index() + 1);
        // "Lawyers of Holm and Hale" stand for nobody else when they are arrested; who comes from somewhere was sent.
        boolean from = preposition.filter(p -> p.lemma().equals("from")).isPresent();
        Optional<Token> first = preposition.flatMap(p -> s.child(p.index(), "pobj"));
        List<Entity> senders = new ArrayList<>();
        for (Optional<Token> at = first; at.isPresent(); at = s.child(at.get().index(), "conj")) {
            List<Entity> named =
                    byHead.getOrDefault(new Node(passage.index(), at.get().index()), List.of());
            boolean home = named.size() == 1 && (from || named.get(0).type() != EntityType.PERSON);
            if (!home) {
                return List.of();
            }
            senders.add(named.get(0));
        }
        return senders.size() < 2 ? List.of() : senders;
    }

    /** "Holm herself had said so": whoever is named right before. */
    private static List<Entity> emphasised(Passage passage, Token t, Map<Node, List<Entity>> byHead) {
        return t.isPronoun() && t.lemma().endsWith("self") && t.index() > 0
                ? byHead.getOrDefault(new Node(passage.index(), t.index() - 1), List.of())
                : List.of();
    }

    /** "When he beat Petra Holm, he promised": a subject goes on with the same pronoun of its sentence, outside quotes. */
    private static List<Entity> sameBefore(Passage passage, Token t, Map<Node, List<Entity>> byHead) {
        Sentence s = passage.sentence();
        if (!t.isPronoun() || !t.relation().startsWith("nsubj")) {
            return List.of();
        }
        for (int i = t.index() - 1; i >= 0; i--) {
            Token before = s.token(i);
            if (QUOTE.contains(before.form())) {
                return List.of();
            }
            if (before.relation().startsWith("nsubj")
                    && before.isPronoun()
                    && before.lemma().equals(t.lemma())) {
                return byHead.getOrDefault(new Node(passage.index(), i), List.of());
            }
            if (before.relation().startsWith("nsubj") && byHead.containsKey(new Node(passage.index(), i))) {
                return List.of(); // another subject has come between
            }
        }
        return List.of();
    }

    /** "The acting director, Ana Ruiz", "a locksmith, Ana Ruiz" are Ana Ruiz; "the mill's owner, Quillon Energy," is that firm. */
    private Optional<Entity> inApposition(Passage passage, Token role, Map<Node, List<Entity>> byHead) {
        Sentence s = passage.sentence();
        boolean body = words.organisationNouns().contains(role.lemma());
        boolean firm = body || words.companyRoles().contains(role.lemma());
        if (!role.tag().matches("NNS?") || Set.of("compound", "nmod", "appos").contains(role.relation())) {
            return Optional.empty();
        }
        return s.children(role.index()).stream()
                .filter(c -> c.relation().equals("appos") && c.index() > role.index())
                .filter(c -> s.child(c.index(), "conj").isEmpty()) // "the couple, Ana and Luis Ruiz"
                .flatMap(c -> byHead.getOrDefault(new Node(passage.index(), c.index()), List.of()).stream())
                .filter(e -> e.type() == EntityType.PERSON && !body || e.type() == EntityType.ORGANISATION && firm)
                .findFirst();
    }
}
