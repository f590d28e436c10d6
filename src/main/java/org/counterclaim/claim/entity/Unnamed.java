package org.counterclaim.claim.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Ids;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * Who acts or speaks without a name: "Russian officials", "the German government", "the ministry", "the company's lawyer". A
 * body of a state speaks for it, a spokesperson for whoever it belongs to.
 */
final class Unnamed {

    private final Actors actors;
    private final EntityWords words;
    private final Map<Node, List<Entity>> byHead;
    private final Map<String, Entity> principals;

    /**
     * @param byHead whom the phrases stand for that have been told so far, looked at again with each question
     * @param principals for whom an entity speaks, by its id; added to
     */
    Unnamed(Actors actors, EntityWords words, Map<Node, List<Entity>> byHead, Map<String, Entity> principals) {
        this.actors = actors;
        this.words = words;
        this.byHead = byHead;
        this.principals = principals;
    }

    /** The entity of the noun phrase with this head, if it is one who acts; whom it speaks for is noted. */
    Optional<Entity> read(Passage passage, Token t) {
        Sentence s = passage.sentence();
        NounPhrase phrase = new NounPhrase(s, t.index());
        boolean office = words.officeNouns().contains(t.lemma());
        boolean role = words.speaks(t.lemma());
        if (!office && !role && !(words.organisationNouns().contains(t.lemma()) && phrase.isDefinite())) {
            return Optional.empty();
        }
        if (t.relation().equals("compound")
                || t.relation().equals("nmod")
                || t.relation().equals("appos")) {
            return Optional.empty(); // a title beside a name is nobody else
        }
        Optional<Entity> state = state(s, t, passage.index());
        if (state.isPresent() && office) {
            Entity entity = office(phrase, t, state.get());
            principals.put(entity.id(), state.get());
            return Optional.of(entity);
        }
        if (role && !t.tag().equals("NNS")) {
            Entity person = new Entity(
                    Entity.OFFICE + Ids.slug(phrase.name()),
                    phrase.name(),
                    EntityType.PERSON,
                    words.isHead(t.lemma()) ? state.map(Entity::country).orElse(null) : null,
                    null);
            state.or(() -> owner(s, t, passage.index())).ifPresent(o -> principals.put(person.id(), o));
            return Optional.of(person);
        }
        if (!phrase.isDefinite() && !office) {
            return Optional.empty();
        }
        String own = ofWhom(s, t).map(o -> o + "'s " + phrase.name()).orElse(phrase.name());
        return Optional.of(new Entity("group:" + Ids.slug(own), own, EntityType.GROUP));
    }

    /** "The central bank of Marn" is Marn's central bank. */
    private static Optional<String> ofWhom(Sentence s, Token noun) {
        return s.child(noun.index(), "prep")
                .filter(of -> of.lemma().equals("of") && of.index() == noun.index() + 1)
                .flatMap(of -> s.child(of.index(), "pobj"))
                .filter(Token::isProperNoun)
                .map(name -> new NounPhrase(s, name.index()).name());
    }

    /** Whoever a spokesperson belongs to: "the company's lawyer", "a spokesman for the club". */
    private Optional<Entity> owner(Sentence s, Token noun, int passage) {
        for (Token m : s.children(noun.index())) {
            Optional<Token> owner =
                    switch (m.relation()) {
                        case "poss", "compound", "nmod" -> Optional.of(m);
                        case "prep" ->
                            m.lemma().equals("of") || m.lemma().equals("for")
                                    ? s.child(m.index(), "pobj")
                                    : Optional.empty();
                        default -> Optional.empty();
                    };
            List<Entity> named = owner.map(o -> byHead.getOrDefault(new Node(passage, o.index()), List.<Entity>of()))
                    .orElse(List.of());
            if (named.size() == 1 && named.get(0).type() != EntityType.PLACE) {
                return Optional.of(named.get(0));
            }
        }
        return Optional.empty();
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
    private Optional<Entity> state(Sentence s, Token noun, int passage) {
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
