package org.counterclaim.claim.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Ids;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Tells for every noun phrase of a document whom or what it stands for: names first, then titles, then what points back. */
public final class EntityResolver {

    private final Actors actors;
    private final EntityWords words = EntityWords.english();

    public EntityResolver(Actors actors) {
        this.actors = actors;
    }

    public Entities resolve(Document document) {
        Cast cast = new Cast();
        List<Mention> mentions = new NameReader(actors, words).read(document, cast);
        Map<Node, Entity> named = new HashMap<>();
        mentions.forEach(m -> named.put(m.head(), m.profile().entity()));
        new TitleReader(actors, words).read(document, mentions, named);

        Map<Node, List<Entity>> byHead = new HashMap<>();
        mentions.forEach(m -> byHead.put(m.head(), List.of(m.profile().entity())));
        Map<String, Entity> principals = new HashMap<>();
        for (Profile profile : cast.all()) {
            Entity speaksFor = profile.speaksFor();
            if (speaksFor != null) {
                principals.put(profile.entity().id(), speaksFor);
            }
        }
        offices(document, byHead, principals, mentions);
        Coreference coreference = new Coreference(document, mentions, actors, words);
        for (Passage passage : document.passages()) {
            for (Token t : passage.sentence().tokens()) {
                Node node = new Node(passage.index(), t.index());
                if (!byHead.containsKey(node)
                        && (t.isNoun() || t.isPronoun() || t.lemma().equals("both"))) {
                    List<Entity> found = coreference.resolve(node);
                    if (!found.isEmpty()) {
                        byHead.put(node, found);
                    }
                }
            }
        }
        return new Entities(byHead, principals);
    }

    /** "Russian officials", "the German government", "Ukraine's air force": bodies that speak for their state. */
    private void offices(
            Document document, Map<Node, List<Entity>> byHead, Map<String, Entity> principals, List<Mention> mentions) {
        List<Mention> found = new ArrayList<>();
        for (Passage passage : document.passages()) {
            Sentence s = passage.sentence();
            for (Token t : s.tokens()) {
                Node node = new Node(passage.index(), t.index());
                if (!t.isNoun() || !words.officeNouns().contains(t.lemma()) && !words.speaks(t.lemma())) {
                    continue;
                }
                if (byHead.containsKey(node) && byHead.get(node).get(0).type() == EntityType.PERSON) {
                    continue;
                }
                state(s, t, byHead, passage.index()).ifPresent(state -> {
                    NounPhrase phrase = new NounPhrase(s, t.index());
                    Entity office = office(phrase, t, state);
                    byHead.put(node, List.of(office));
                    principals.put(office.id(), state);
                    found.add(
                            new Mention(new Profile(office), node, t.relation().startsWith("nsubj")));
                });
            }
        }
        mentions.addAll(found);
        mentions.sort(java.util.Comparator.<Mention>comparingInt(m -> m.head().passage())
                .thenComparingInt(m -> m.head().token()));
    }

    private static Entity office(NounPhrase phrase, Token head, Entity state) {
        boolean many = head.tag().equals("NNS") && !head.lemma().equals("authority");
        EntityType type = many ? EntityType.GROUP : EntityType.ORGANISATION;
        String prefix = many ? "group:" : "org:";
        String id = state.country() == null
                ? Ids.slug(phrase.name())
                : state.country().toLowerCase(Locale.ROOT) + "-" + Ids.slug(head.lemma());
        return new Entity(prefix + id, phrase.name(), type, state.country(), null);
    }

    /** The state that modifies the noun: by adjective, name, possessive or "of". */
    private Optional<Entity> state(Sentence s, Token noun, Map<Node, List<Entity>> byHead, int passage) {
        for (Token m : s.children(noun.index())) {
            boolean modifies = m.index() < noun.index()
                    && (m.relation().equals("compound")
                            || m.relation().equals("nmod")
                            || m.relation().equals("poss"));
            if (modifies) {
                Optional<Entity> named = country(byHead.getOrDefault(new Node(passage, m.index()), List.of()));
                Optional<Entity> state =
                        named.or(() -> actors.demonym(m.form())).or(() -> actors.seat(m.form()));
                if (state.isPresent()) {
                    return state;
                }
            }
            if (m.relation().equals("prep") && m.lemma().equals("of")) {
                for (Token object : s.children(m.index())) {
                    Optional<Entity> state = country(byHead.getOrDefault(new Node(passage, object.index()), List.of()));
                    if (object.relation().equals("pobj") && state.isPresent()) {
                        return state;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Entity> country(List<Entity> entities) {
        return entities.size() == 1 && entities.get(0).type() == EntityType.COUNTRY
                ? Optional.of(entities.get(0))
                : Optional.empty();
    }
}
