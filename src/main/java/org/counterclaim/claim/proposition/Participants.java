package org.counterclaim.claim.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.event.EventType;
import org.counterclaim.model.Argument;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Role;
import org.counterclaim.text.Frame;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.jspecify.annotations.Nullable;

/** Who and what takes part in an event, by PropBank roles, tree and prepositions. */
final class Participants {

    private static final Map<String, Role> CORE = Map.of(
            "A0", Role.AGENT, "A1", Role.PATIENT, "A2", Role.RECIPIENT, "A3", Role.OTHER, "A4", Role.DESTINATION);
    private static final Map<String, Role> PREPOSITIONS = Map.of(
            "with", Role.PARTICIPANT,
            "between", Role.PARTICIPANT,
            "by", Role.AGENT,
            "of", Role.PATIENT,
            "to", Role.RECIPIENT,
            "against", Role.PATIENT,
            "from", Role.ORIGIN,
            "about", Role.TOPIC,
            "on", Role.TOPIC,
            "over", Role.TOPIC);
    private static final Set<String> SAID_OF = Set.of("attr", "acomp", "oprd");
    private static final Set<String> WHITHER = Set.of("into", "onto", "toward", "towards");
    private static final Set<String> NUMBERS =
            Set.of("DATE", "TIME", "PERCENT", "MONEY", "CARDINAL", "ORDINAL", "QUANTITY");

    private final Document document;
    private final Entities entities;
    private final List<Argument> found = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private final int passage;
    private final Sentence s;
    private final @Nullable EventType type;

    Participants(Document document, Entities entities, int passage, @Nullable EventType type) {
        this.document = document;
        this.entities = entities;
        this.passage = passage;
        this.s = document.sentence(passage);
        this.type = type;
    }

    /** What was found, in role order, so that two wordings of one event list them alike. */
    List<Argument> list() {
        found.sort(Comparator.comparing(Argument::role).thenComparing(a -> {
            Entity e = a.entity();
            return e != null ? e.id() : a.head();
        }));
        return found;
    }

    void ofVerb(int verb) {
        Optional<Token> charged = Charge.doer(s, verb);
        for (Frame.RoleFiller filler : s.frame(verb).map(Frame::roles).orElse(List.of())) {
            Role role = type != null ? type.roles().get(filler.label()) : null;
            Role plain = CORE.get(filler.label());
            if (plain == null || s.token(filler.token()).tag().startsWith("W")) {
                continue;
            }
            Token t = s.token(filler.token());
            if (charged.isPresent() && filler.label().equals("A0")) {
                continue;
            }
            if (SAID_OF.contains(t.relation())) {
                continue; // "is a disgrace": what the subject is, and nobody who takes part
            }
            if (t.relation().equals("prep") || t.relation().equals("agent")) {
                continue; // read with the other prepositions below
            }
            if (t.isNoun() || t.isPronoun() || t.tag().equals("CD") || t.tag().equals("DT")) {
                add(role != null ? role : plain, filler.token());
            }
        }
        charged.ifPresent(c -> add(role("A0", Role.AGENT), c.index()));
        subject(verb);
        if (used.isEmpty() || s.child(verb, "dobj").isPresent()) {
            s.child(verb, "dobj").ifPresent(o -> add(role("A1", Role.PATIENT), o.index()));
        }
        prepositions(verb);
    }

    /** The subject by tree, where the role labeller has missed it; a coordinated or controlled verb takes its partner's. */
    private void subject(int verb) {
        if (found.stream().anyMatch(a -> a.role() == role("A0", Role.AGENT))) {
            return;
        }
        int v = verb;
        for (int steps = 0; steps < 4 && v >= 0; steps++) {
            Token t = s.token(v);
            for (Token c : s.children(v)) {
                if (c.relation().equals("nsubj") && !c.tag().startsWith("W")) {
                    boolean unaccusative = s.frame(verb).stream()
                            .flatMap(f -> f.roles().stream())
                            .anyMatch(r -> r.token() == c.index() && r.label().equals("A1"));
                    if (!unaccusative) {
                        add(role("A0", Role.AGENT), c.index());
                    }
                    return;
                }
                if (c.relation().equals("nsubjpass")) {
                    add(role("A1", Role.PATIENT), c.index());
                    return;
                }
            }
            if (t.relation().equals("acl") && s.head(v).filter(Token::isNoun).isPresent()) {
                plannedBy(t.head());
                return;
            }
            v = controller(t);
            if (v >= 0 && t.relation().equals("xcomp") && s.child(v, "dobj").isPresent()) {
                add(role("A0", Role.AGENT), s.child(v, "dobj").orElseThrow().index());
                return; // "urged them to leave": they leave
            }
        }
    }

    /** "The chancellor's decision to call": who owns the decision acts. */
    private void plannedBy(int noun) {
        for (Token c : s.children(noun)) {
            if (c.relation().equals("poss")) {
                add(role("A0", Role.AGENT), c.index());
            }
        }
    }

    /** The verb whose subject a verb without one of its own shares; -1 where there is none. */
    private int controller(Token t) {
        return switch (t.relation()) {
            case "conj", "xcomp", "advcl" ->
                s.head(t.index()).filter(Token::isVerb).map(Token::index).orElse(-1);
            case "pcomp" ->
                s.head(t.index())
                        .flatMap(p -> s.head(p.index()))
                        .filter(Token::isVerb)
                        .map(Token::index)
                        .orElse(-1);
            default -> -1;
        };
    }

    void ofNoun(int noun) {
        for (Token c : s.children(noun)) {
            switch (c.relation()) {
                case "poss" -> add(role("A0", Role.AGENT), c.index());
                case "compound", "nmod" -> {
                    Node node = new Node(passage, c.index());
                    if (!entities.of(node).isEmpty()) {
                        add(role("A0", Role.AGENT), c.index());
                    }
                }
                default -> {
                    // prepositions below; the rest takes no part
                }
            }
        }
        prepositions(noun);
    }

    /** The participants that the verb of an event noun brings: who held the call, who came under fire. */
    void ofSupport(int verb, int noun) {
        used.add(noun);
        for (Token c : s.children(verb)) {
            // "The talks and the march never took place": the one is no doer of the other.
            if (c.relation().equals("nsubj")
                    && !s.dominates(c.index(), noun)
                    && !c.tag().startsWith("W")) {
                add(role("A0", Role.AGENT), c.index());
            }
        }
        if (used.isEmpty()) {
            subject(verb);
        }
        prepositions(verb);
    }

    private void prepositions(int head) {
        for (Token c : s.children(head)) {
            boolean preposition = c.relation().equals("prep")
                    || c.relation().equals("agent")
                    || c.relation().equals("dative");
            if (!preposition) {
                continue;
            }
            Role role = type != null ? type.roles().get(c.lemma()) : null;
            if (role == null && c.relation().equals("agent")) {
                role = role("A0", Role.AGENT);
            }
            if (role == null) {
                role = WHITHER.contains(c.lemma()) ? Role.DESTINATION : PREPOSITIONS.get(c.lemma());
            }
            if (role == null
                    || c.lemma().equals("to") && c.relation().equals("prep") && type == null && role == Role.TOPIC) {
                continue;
            }
            Role given = role;
            for (Token object : s.children(c.index())) {
                if (object.relation().equals("pobj")) {
                    add(given, object.index());
                }
            }
        }
    }

    private Role role(String label, Role otherwise) {
        Role role = type == null ? null : type.roles().get(label);
        return role != null ? role : otherwise;
    }

    private void add(Role role, int head) {
        if (!used.add(head)) {
            return;
        }
        Optional<NamedSpan> name = s.name(head);
        if (name.isPresent() && NUMBERS.contains(name.get().type())) {
            return;
        }
        Token t = s.token(head);
        String text = new NounPhrase(s, head).withOf().in(document.text(passage));
        List<Entity> all = entities.of(new Node(passage, head));
        if (all.isEmpty()) {
            found.add(new Argument(role, text, t.lemma(), owned(head)));
        }
        for (Entity e : all) {
            found.add(new Argument(role, text, t.lemma(), e));
        }
        for (Token c : s.children(head)) {
            if (c.relation().equals("conj") && c.isNoun()) {
                add(role, c.index());
            }
        }
    }

    /** "Russian assaults", "the ministry's convoy": a thing is known by whose it is, but it is not its owner. */
    private @Nullable Entity owned(int head) {
        List<Token> before = modifiers(head);
        for (int i = 0; i < before.size(); i++) {
            List<Entity> owner = entities.of(new Node(passage, before.get(i).index()));
            if (owner.size() == 1) {
                Entity o = owner.get(0);
                String kind = kind(before.subList(i + 1, before.size()), head);
                String id = "thing:" + o.id().substring(o.id().indexOf(':') + 1) + "-" + Ids.slug(kind);
                return new Entity(id, new NounPhrase(s, head).name(), EntityType.OTHER, o.country(), null);
            }
        }
        return null;
    }

    /** Owners and nouns before the head, and before those: in "the Harrow arms deal" the name may hang on either noun. */
    private List<Token> modifiers(int head) {
        List<Token> found = new ArrayList<>();
        for (Token c : s.children(head)) {
            boolean noun = c.relation().equals("compound") || c.relation().equals("nmod");
            if (noun) {
                found.addAll(modifiers(c.index()));
            }
            if (noun || c.relation().equals("poss")) {
                found.add(c);
            }
        }
        return found;
    }

    /** What a thing is, with the nouns that say of which kind: {@code water bill}. */
    private String kind(List<Token> modifiers, int head) {
        StringBuilder kind = new StringBuilder();
        for (Token m : modifiers) {
            if (m.relation().equals("compound")
                    && m.isNoun()
                    && !m.isProperNoun()
                    && entities.of(new Node(passage, m.index())).isEmpty()) {
                kind.append(m.form()).append(' ');
            }
        }
        return kind.append(s.token(head).lemma()).toString();
    }
}
