package org.counterclaim.claim.proposition;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.event.EventType;
import org.counterclaim.event.Trigger;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Finds the event type that a verb or noun says where it stands. */
final class EventTyper {

    private final EventCatalogue catalogue;

    EventTyper(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Optional<EventType> verb(Sentence s, Node node, Entities entities) {
        return first(catalogue.verbTriggers(s.token(node.token()).lemma()), s, node, entities);
    }

    Optional<EventType> noun(Sentence s, Node node, Entities entities) {
        Token noun = s.token(node.token());
        // "Talks" are held by two sides, a talk by one.
        return first(catalogue.nounTriggers(noun.lemma()), s, node, entities)
                .or(() -> noun.tag().equals("NNS")
                        ? first(catalogue.nounTriggers(noun.form().toLowerCase(Locale.ROOT)), s, node, entities)
                        : Optional.empty());
    }

    /** The type that a single noun can say, whatever stands around it. */
    Optional<EventType> nounAnywhere(Token t) {
        return catalogue.nounTriggers(t.lemma()).stream()
                .filter(trigger -> trigger.words().size() == 1)
                .map(Trigger::type)
                .findFirst();
    }

    private static Optional<EventType> first(List<Trigger> triggers, Sentence s, Node node, Entities entities) {
        if (triggers.isEmpty()) {
            return Optional.empty();
        }
        TokenSurroundings around = new TokenSurroundings(s, node, entities);
        for (Trigger trigger : triggers) {
            if (wordsStand(trigger, s, node.token()) && trigger.holds(around)) {
                return Optional.of(trigger.type());
            }
        }
        return Optional.empty();
    }

    /** Whether all words of a multi-word trigger hang on the token or on what hangs on it. */
    private static boolean wordsStand(Trigger trigger, Sentence s, int token) {
        if (trigger.words().size() == 1) {
            // "double down", "call in" are verbs of their own.
            return s.child(token, "prt").isEmpty();
        }
        Set<String> near = new HashSet<>();
        near.add(s.token(token).lemma());
        for (Token c : s.children(token)) {
            if (bringsTime(s, c)) {
                continue;
            }
            near.add(c.lemma());
            for (Token grandchild : s.children(c.index())) {
                near.add(grandchild.lemma());
            }
        }
        return near.containsAll(trigger.words());
    }

    /** "Went up on Monday" is no "go on". */
    private static boolean bringsTime(Sentence s, Token preposition) {
        return preposition.relation().equals("prep")
                && s.child(preposition.index(), "pobj")
                        .flatMap(o -> s.name(o.index()))
                        .filter(NamedSpan::isTime)
                        .isPresent();
    }
}
