package org.counterclaim.claim.proposition;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.event.EventType;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Verbs that assert the event which a noun names: "held a call", "the talks took place", "is in talks with". */
final class SupportVerbs {

    private static final Set<String> OBJECTS = Set.of("dobj", "attr", "nsubj", "nsubjpass", "oprd");
    private static final Set<String> EXISTENTIAL = Set.of("attr", "nsubj", "dobj");

    /** In what somebody who is in it takes part. */
    private static final Set<String> BEING = Set.of("be", "remain", "stay");

    private final WordList light = WordList.load("en", "light-verbs");
    private final WordList announced = WordList.load("en", "announced-deeds");
    private final WordList occurrence = WordList.load("en", "occurrence-verbs");
    private final WordList result = WordList.load("en", "result-verbs");

    /** The verb that asserts an event noun: a light verb, "there was", or a verb that says it took place or came of it. */
    Optional<Integer> of(Sentence s, Token noun) {
        Token top = top(s, noun);
        Optional<Token> head = s.head(top.index());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Token h = head.get();
        if (h.isVerb() && OBJECTS.contains(top.relation())) {
            String lemma = s.verbLemma(h.index());
            boolean there = s.child(h.index(), "expl").isPresent() && EXISTENTIAL.contains(top.relation());
            boolean object = top.relation().equals("dobj")
                    && !isReceiver(s, h, top)
                    && (light.contains(lemma) || result.contains(lemma))
                    && !(lemma.equals("carry out") && announced.contains(noun.lemma()));
            boolean passive = top.relation().equals("nsubjpass") && light.contains(lemma);
            boolean subject = top.relation().equals("nsubj") && occurs(s, h, lemma);
            return there || object || passive || subject ? Optional.of(h.index()) : Optional.empty();
        }
        if (top.relation().equals("pobj")) {
            Optional<Token> verb = s.head(h.index()).filter(Token::isVerb);
            boolean governed = verb.isPresent()
                    && (result.contains(verb.get().lemma())
                                    && Set.of("in", "to").contains(h.lemma())
                            || light.contains(verb.get().lemma())
                                    && Set.of("in", "under").contains(h.lemma())
                                    && s.child(verb.get().index(), "dobj").isEmpty()
                            || isBeingIn(s, top));
            return governed ? verb.map(Token::index) : Optional.empty();
        }
        return Optional.empty();
    }

    /** "Gave the talks more time": of two objects the first is given something. */
    private static boolean isReceiver(Sentence s, Token verb, Token object) {
        return s.children(verb.index()).stream()
                .anyMatch(c -> c.relation().equals("dobj") && c.index() > object.index());
    }

    private boolean occurs(Sentence s, Token verb, String lemma) {
        if (lemma.equals("take")) {
            return s.child(verb.index(), "dobj")
                    .filter(o -> o.lemma().equals("place"))
                    .isPresent();
        }
        return occurrence.contains(lemma)
                && !lemma.equals("be")
                && s.child(verb.index(), "dobj").isEmpty();
    }

    /** "Is in talks with", "was not in contact with": for what two do together; "in a crash" tells of no doer. */
    static boolean isWithin(Sentence s, Token noun, EventType type) {
        return !isBeingIn(s, top(s, noun)) || type.symmetric();
    }

    private static Token top(Sentence s, Token noun) {
        return noun.relation().equals("conj") ? s.head(noun.index()).orElse(noun) : noun;
    }

    private static boolean isBeingIn(Sentence s, Token noun) {
        return noun.relation().equals("pobj")
                && s.head(noun.index())
                        .filter(in -> in.lemma().equals("in"))
                        .flatMap(in -> s.head(in.index()))
                        .filter(v -> BEING.contains(v.lemma())
                                && s.child(v.index(), "expl").isEmpty())
                        .isPresent();
    }
}
