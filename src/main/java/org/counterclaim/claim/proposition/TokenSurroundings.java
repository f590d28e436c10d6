package org.counterclaim.claim.proposition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.event.Surroundings;
import org.counterclaim.model.Entity;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** What stands around a token, read off the tree. */
record TokenSurroundings(Sentence sentence, Node node, Entities entities) implements Surroundings {

    @Override
    public Set<String> fillers(String slot) {
        int t = node.token();
        boolean passive = sentence.child(t, "auxpass").isPresent();
        return switch (slot) {
            case "object" -> object(t, passive);
            case "subject" ->
                passive
                        ? sentence.child(t, "agent")
                                .map(by -> role(by.index(), "pobj"))
                                .orElse(Set.of())
                        : role(t, "nsubj");
            case "complement" -> complement(t);
            case "prep" -> prepositions(t);
            case "near" -> near(t);
            default -> governed(t, slot);
        };
    }

    /** Also what "arrested" says of its noun in "the men arrested on Monday". */
    private Set<String> object(int t, boolean passive) {
        Set<String> found = passive ? role(t, "nsubjpass") : role(t, "dobj");
        Token verb = sentence.token(t);
        if (found.isEmpty() && verb.tag().equals("VBN") && verb.relation().equals("acl")) {
            sentence.head(t).ifPresent(noun -> describe(noun, found));
        }
        return found;
    }

    private Set<String> role(int t, String relation) {
        Set<String> found = new HashSet<>();
        sentence.child(t, relation).ifPresent(c -> describe(c, found));
        return found;
    }

    private Set<String> complement(int t) {
        Set<String> found = new HashSet<>();
        for (Token c : sentence.children(t)) {
            if (c.relation().equals("ccomp") || c.relation().equals("xcomp")) {
                found.add(c.lemma());
            }
        }
        return found;
    }

    private Set<String> prepositions(int t) {
        Set<String> found = new HashSet<>();
        for (Token c : sentence.children(t)) {
            if (c.relation().equals("prep") || c.relation().equals("agent")) {
                found.add(c.lemma());
            }
        }
        return found;
    }

    private Set<String> near(int t) {
        Set<String> found = new HashSet<>();
        for (Token c : sentence.children(t)) {
            found.add(c.lemma());
            for (Token grandchild : sentence.children(c.index())) {
                found.add(grandchild.lemma());
            }
        }
        return found;
    }

    private Set<String> governed(int t, String preposition) {
        Set<String> found = new HashSet<>();
        for (Token c : sentence.children(t)) {
            if (c.lemma().equals(preposition)) {
                for (Token object : sentence.children(c.index())) {
                    if (object.relation().equals("pobj")) {
                        describe(object, found);
                    }
                }
            }
        }
        return found;
    }

    private void describe(Token t, Set<String> into) {
        into.add(t.lemma());
        List<Entity> all = entities.of(new Node(node.passage(), t.index()));
        for (Entity e : all) {
            switch (e.type()) {
                case PERSON, GROUP -> into.add("ACTOR");
                case ORGANISATION, OUTLET -> {
                    into.add("ACTOR");
                    into.add("ORGANISATION");
                }
                case COUNTRY -> {
                    into.add("ACTOR");
                    into.add("COUNTRY");
                    into.add("PLACE");
                }
                case PLACE -> into.add("PLACE");
                default -> {
                    // no class of its own
                }
            }
        }
        Optional<NamedSpan> name = sentence.name(t.index());
        name.ifPresent(n -> {
            if (Set.of("MONEY", "PERCENT", "CARDINAL", "QUANTITY").contains(n.type())) {
                into.add("AMOUNT");
            }
        });
        if (t.isPronoun()
                && Set.of("he", "she", "him", "her", "they", "them", "who", "we", "us")
                        .contains(t.lemma())) {
            into.add("ACTOR");
        }
    }
}
