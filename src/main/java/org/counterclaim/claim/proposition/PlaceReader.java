package org.counterclaim.claim.proposition;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.model.Place;
import org.counterclaim.text.Frame;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Where an event took place: a prepositional phrase of its own clause that holds the name of a place, or of the thing that it
 * happens to: what is done to "its works in Kalder" is not done to those elsewhere.
 */
final class PlaceReader {

    private static final Set<String> WHERE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "off",
            "around",
            "across",
            "over",
            "on",
            "along",
            "throughout",
            "within");
    /** Of the thing that something happens to: where it stands, not what it is about ("the talks on Cyprus"). */
    private static final Set<String> STANDS = Set.of("in", "at", "near", "outside", "inside", "off");

    private static final Set<String> THINGS = Set.of("dobj", "nsubjpass");

    private static final Set<String> CHAIN = Set.of("pobj", "prep", "appos", "conj");

    private static final Set<String> NAMES = Set.of("GPE", "LOC", "FAC");

    private PlaceReader() {}

    static @Nullable Place of(Sentence s, int anchor, int head) {
        Place place = below(s, head, WHERE);
        if (place == null && anchor != head) {
            place = below(s, anchor, WHERE);
        }
        return place != null ? place : ofThing(s, head);
    }

    private static @Nullable Place ofThing(Sentence s, int head) {
        for (Token thing : s.children(head)) {
            if (THINGS.contains(thing.relation()) && s.name(thing.index()).isEmpty()) {
                Place place = below(s, thing.index(), STANDS);
                if (place != null && place.name() != null) {
                    return place;
                }
            }
        }
        return null;
    }

    private static @Nullable Place below(Sentence s, int head, Set<String> prepositions) {
        Place common = null;
        for (Token p : s.children(head)) {
            if (!p.relation().equals("prep") || !prepositions.contains(p.lemma())) {
                continue;
            }
            Optional<Token> object = s.child(p.index(), "pobj");
            if (object.isEmpty()) {
                continue;
            }
            NounPhrase phrase = new NounPhrase(s, object.get().index());
            String text = phrase.withOf().in(s.source());
            Optional<NamedSpan> name = name(s, object.get());
            if (name.isPresent()) {
                String own = NounPhrase.stripArticle(
                        s.words(name.get().from(), name.get().to()));
                return new Place(text, own, null);
            }
            if (isLocation(s, head, p.index(), object.get().index())) {
                common = new Place(text, null, null);
            }
        }
        return common;
    }

    /** The place's name: the phrase's head itself, or a name within the phrase ("a villa in Doha"). */
    private static Optional<NamedSpan> name(Sentence s, Token object) {
        Optional<NamedSpan> own = s.name(object.index()).filter(n -> NAMES.contains(n.type()));
        if (own.isPresent()) {
            return own;
        }
        for (Token t : s.subtree(object.index())) {
            Optional<NamedSpan> inner = s.name(t.index()).filter(n -> NAMES.contains(n.type()));
            if (inner.isPresent() && isWithin(s, t.index(), object.index())) {
                return inner;
            }
        }
        return Optional.empty();
    }

    /** "In a villa in Doha"; not "in a U.S. strike", which says whose, nor "on the charge that he had been in Doha". */
    private static boolean isWithin(Sentence s, int name, int object) {
        for (int at = name; at != object; at = s.token(at).head()) {
            if (!CHAIN.contains(s.token(at).relation())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLocation(Sentence s, int head, int preposition, int object) {
        return s.frame(head).stream()
                .map(Frame::roles)
                .flatMap(java.util.Collection::stream)
                .anyMatch(r -> r.label().equals("AM-LOC") && (r.token() == preposition || r.token() == object));
    }
}
