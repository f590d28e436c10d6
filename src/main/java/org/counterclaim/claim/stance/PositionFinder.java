package org.counterclaim.claim.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.model.Span;
import org.counterclaim.model.Stance;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Finds the sides taken in a sentence. */
final class PositionFinder {

    private static final Set<String> VOICING = Set.of(
            "express",
            "voice",
            "declare",
            "reiterate",
            "offer",
            "have",
            "show",
            "give",
            "announce",
            "pledge",
            "repeat",
            "draw",
            "state",
            "signal",
            "raise",
            "withdraw",
            "throw",
            "renew",
            "lodge",
            "win");

    private static final Set<String> PARTIES = Set.of("PERSON", "ORG", "NORP");

    private final StanceWords words;

    PositionFinder(StanceWords words) {
        this.words = words;
    }

    List<Position> find(Passage passage) {
        List<Position> found = new ArrayList<>();
        Sentence s = passage.sentence();
        for (Token t : s.tokens()) {
            if (t.isVerb() && !t.relation().startsWith("aux") && !isWishedFor(s, t)) {
                if (!naming(passage.index(), s, t, found)) {
                    verb(passage.index(), s, t, found);
                }
                judgement(passage.index(), s, t, found);
            }
        }
        return found;
    }

    /** "For Congress to reject it": what somebody is to do. */
    private static boolean isWishedFor(Sentence s, Token v) {
        return v.tag().equals("VB")
                && s.child(v.index(), "nsubj").isPresent()
                && s.children(v.index()).stream()
                        .anyMatch(c -> c.tag().equals("TO")
                                || c.lemma().equals("to") && c.relation().equals("aux"));
    }

    /** "Backs the pipeline", "is opposed to the plan", "expressed outrage over the call". */
    private void verb(int passage, Sentence s, Token v, List<Position> found) {
        String lemma = s.verbLemma(v.index());
        boolean passive = s.child(v.index(), "auxpass").isPresent();
        Optional<Token> holder =
                passive ? s.child(v.index(), "agent").flatMap(by -> s.child(by.index(), "pobj")) : subject(s, v);
        if (holder.isEmpty()) {
            return;
        }
        Optional<Token> object = s.child(v.index(), passive ? "nsubjpass" : "dobj");
        Optional<Token> clause = s.child(v.index(), "xcomp").or(() -> s.child(v.index(), "pcomp"));
        Optional<Stance.Value> direct = words.verb(lemma);
        if (direct.isPresent() && object.or(() -> clause).isPresent()) {
            add(passage, s, v, holder.get(), object.or(() -> clause).get(), direct.get(), found);
            return;
        }
        for (Token p : s.children(v.index())) {
            boolean elsewhere = object.isPresent() && p.lemma().equals("for"); // "called a session for Wednesday"
            if (!p.relation().equals("prep") || elsewhere) {
                continue;
            }
            Optional<Token> governed = s.child(p.index(), "pobj").or(() -> s.child(p.index(), "pcomp"));
            Optional<Stance.Value> value = words.verb(lemma, p.lemma());
            if (value.isPresent() && governed.isPresent()) {
                add(passage, s, v, holder.get(), governed.get(), value.get(), found);
                return;
            }
        }
        if (object.isPresent() && VOICING.contains(v.lemma())) {
            noun(passage, s, v, object.get(), holder.get(), found);
        }
    }

    private void noun(int passage, Sentence s, Token v, Token object, Token holder, List<Position> found) {
        Optional<Stance.Value> value = words.noun(object.lemma());
        boolean none = s.children(object.index()).stream()
                .anyMatch(c -> c.lemma().equals("no") && c.relation().equals("det"));
        if (value.isEmpty() || none) { // who voices no criticism has not said that he is for it
            return;
        }
        for (int carrier : new int[] {object.index(), v.index()}) {
            for (Token p : s.children(carrier)) {
                boolean towards = p.relation().equals("prep")
                        && Set.of(
                                        "over", "for", "to", "at", "about", "against", "with", "towards", "toward",
                                        "of", "in")
                                .contains(p.lemma());
                Optional<Token> target = s.child(p.index(), "pobj").or(() -> s.child(p.index(), "pcomp"));
                if (towards && target.isPresent()) {
                    add(passage, s, v, holder, target.get(), value.get(), found);
                    return;
                }
            }
        }
    }

    /** "Described the deal as a betrayal", "called it shameful", "likened the call to ...". */
    private boolean naming(int passage, Sentence s, Token v, List<Position> found) {
        if (!words.names(v.lemma())) {
            return false;
        }
        boolean passive = s.child(v.index(), "auxpass").isPresent();
        Optional<Token> holder =
                passive ? s.child(v.index(), "agent").flatMap(by -> s.child(by.index(), "pobj")) : subject(s, v);
        Optional<Token> object = s.child(v.index(), passive ? "nsubjpass" : "dobj");
        if (object.isEmpty() || holder.isEmpty()) {
            return false;
        }
        for (Token c : s.children(v.index())) {
            boolean predicative = c.relation().equals("oprd")
                    || c.relation().equals("xcomp")
                    || c.relation().equals("acomp");
            boolean governs = s.child(c.index(), "pobj").isPresent()
                    || s.child(c.index(), "pcomp").isPresent();
            boolean as = governs && Set.of("as", "to", "with").contains(c.lemma());
            if (!predicative && !as) {
                continue;
            }
            Optional<Stance.Value> judged = words.judgement(s, c.index());
            if (judged.isPresent()) {
                add(passage, s, v, holder.get(), object.get(), judged.get(), found);
                return true;
            }
        }
        return false;
    }

    /** "The plan is a terrible mistake", "the law would gut the courts": the judgement of whoever utters it. */
    private void judgement(int passage, Sentence s, Token v, List<Position> found) {
        Optional<Token> subject = s.child(v.index(), "nsubj").or(() -> s.child(v.index(), "csubj"));
        if (subject.isEmpty()
                || subject.get().tag().startsWith("W")
                || subject.get().tag().equals("EX")) {
            return;
        }
        Optional<Stance.Value> value = Optional.empty();
        if (v.lemma().equals("be")) {
            value = s.child(v.index(), "attr")
                    .or(() -> s.child(v.index(), "acomp"))
                    .flatMap(said -> words.judgement(s, said.index()));
        } else {
            value = isOnParty(s, v) ? Optional.empty() : words.effect(v.lemma()).map(effect -> onWhat(s, v, effect));
        }
        if (value.isEmpty()) {
            return;
        }
        boolean negated = s.child(v.index(), "neg").isPresent();
        found.add(new Position(
                null,
                new Node(passage, subject.get().index()),
                negated ? StanceWords.negate(value.get()) : value.get(),
                new Node(passage, v.index()),
                s.subtreeSpan(v.index())));
    }

    /** "The strikes have crippled the militia Al-Sur": whether that speaks for the strikes depends on what one thinks of it. */
    private static boolean isOnParty(Sentence s, Token v) {
        return s.child(v.index(), "dobj")
                .flatMap(object -> s.name(object.index()))
                .filter(name -> PARTIES.contains(name.type()))
                .isPresent();
    }

    /** To promote fraud is to do harm; verbs of harm do it to good and bad things alike: "would fuel violence". */
    private Stance.Value onWhat(Sentence s, Token v, Stance.Value effect) {
        boolean onBad = s.child(v.index(), "dobj")
                .flatMap(object -> words.judgement(s, object.index()))
                .filter(Stance.Value.AGAINST::equals)
                .isPresent();
        return onBad ? Stance.Value.AGAINST : effect;
    }

    private void add(
            int passage, Sentence s, Token v, Token holder, Token target, Stance.Value value, List<Position> found) {
        Span span = s.subtreeSpan(v.index()).cover(holder.span());
        found.add(new Position(
                new Node(passage, holder.index()),
                new Node(passage, target.index()),
                value,
                new Node(passage, v.index()),
                span));
    }

    /** The verb's own subject, or that of the verb it is coordinated with or controlled by. */
    private static Optional<Token> subject(Sentence s, Token v) {
        Token verb = v;
        for (int steps = 0; steps < 4; steps++) {
            Optional<Token> own = s.child(verb.index(), "nsubj");
            if (own.isPresent()) {
                return own;
            }
            Optional<Token> above = s.head(verb.index());
            boolean shares = Set.of("conj", "xcomp", "advcl").contains(verb.relation());
            if (above.isEmpty() || !shares || !above.get().isVerb()) {
                return Optional.empty();
            }
            if (s.child(above.get().index(), "nsubjpass").isPresent()) {
                return s.child(above.get().index(), "nsubjpass");
            }
            verb = above.get();
        }
        return Optional.empty();
    }
}
