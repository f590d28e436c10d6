package org.counterclaim.claim.entity;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * Whom pronouns and noun phrases stand for: the nearest mention before them that fits, subjects first (after Hobbs 1978 and
 * the sieves of Raghunathan et al. 2010, in small).
 */
final class Coreference {

    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> OBJECTS = Set.of("dobj", "pobj", "dative");

    private final Document document;
    private final Mentions mentions;
    private final Actors actors;
    private final EntityWords words;
    private final Pairs pairs;
    private final Map<Integer, BitSet> quoted;
    private final Map<Node, List<Entity>> found;

    /**
     * @param quoted the tokens in quotes, by passage
     * @param found whom the phrases stand for that have been told so far, looked at again with each question
     */
    Coreference(
            Document document,
            Mentions mentions,
            Actors actors,
            EntityWords words,
            Map<Integer, BitSet> quoted,
            Map<Node, List<Entity>> found) {
        this.quoted = quoted;
        this.found = found;
        this.document = document;
        this.mentions = mentions;
        this.actors = actors;
        this.words = words;
        this.pairs = new Pairs(mentions, words);
    }

    /** Entities that the noun phrase or pronoun with this head stands for; none where it cannot be told. */
    List<Entity> resolve(Node node) {
        Sentence s = document.sentence(node.passage());
        Token t = s.token(node.token());
        if (t.isPronoun()) {
            return pronoun(node, t).map(List::of).orElse(List.of());
        }
        if (!t.isNoun() && !Pairs.isBoth(t)) {
            return List.of();
        }
        if (pairs.isPair(s, t)) {
            return pairs.resolve(node, t);
        }
        NounPhrase phrase = new NounPhrase(s, node.token());
        if (phrase.isDefinite()) {
            return definite(node, phrase).map(List::of).orElse(List.of());
        }
        return List.of();
    }

    private Optional<Entity> pronoun(Node node, Token t) {
        String form = t.lemma();
        if (HE.contains(form) || SHE.contains(form)) {
            Profile.Gender gender = HE.contains(form) ? Profile.Gender.MALE : Profile.Gender.FEMALE;
            Set<Entity> others = others(node, t);
            Predicate<Mention> fits = m -> m.isPerson()
                    && (m.profile().gender() == gender || m.profile().gender() == Profile.Gender.UNKNOWN)
                    && !others.contains(m.profile().entity())
                    && !isTalkedOf(m, node);
            // Whoever is only talked of in quotes is not who the text goes on about.
            Optional<Mention> meant = person(node, t, gender, fits.and(m -> isQuoted(node) || !isQuoted(m.head())))
                    .or(() -> person(node, t, gender, fits));
            meant.ifPresent(m -> m.profile().gender(gender));
            return meant.map(m -> m.profile().entity());
        }
        if (IT.contains(form)) {
            return nearest(node, m -> m.isBody() && m.subject())
                    .map(m -> m.profile().entity());
        }
        return Optional.empty();
    }

    private Optional<Mention> person(Node node, Token t, Profile.Gender gender, Predicate<Mention> fits) {
        // "His" is mostly whoever was named last as a subject; "he" goes on with who the sentence is about.
        if (t.tag().equals("PRP$")) {
            return nearest(node, fits.and(Mention::subject)).or(() -> latest(node, fits));
        }
        return gender == Profile.Gender.FEMALE ? latestWoman(node, fits) : latest(node, fits);
    }

    private boolean isQuoted(Node node) {
        return quoted.getOrDefault(node.passage(), new BitSet()).get(node.token());
    }

    /** "'Jan Olde is a liar,' he said": who is spoken of is not who speaks. */
    private boolean isTalkedOf(Mention m, Node node) {
        return m.head().passage() == node.passage() && isQuoted(m.head()) && !isQuoted(node);
    }

    /** Whom a pronoun cannot stand for: who speaks it, and an object's own subject ("Olde met him"). */
    private Set<Entity> others(Node node, Token t) {
        Sentence s = document.sentence(node.passage());
        Set<Entity> others = new LinkedHashSet<>();
        if (isQuoted(node)) {
            s.tokens().stream()
                    .filter(n -> n.relation().startsWith("nsubj"))
                    .map(n -> new Node(node.passage(), n.index()))
                    .filter(n -> !isQuoted(n))
                    .forEach(n -> others.addAll(found.getOrDefault(n, List.of())));
        }
        if (OBJECTS.contains(t.relation())
                && t.tag().equals("PRP")
                && !t.lemma().endsWith("self")) {
            subject(s, t).ifPresent(n -> others.addAll(found.getOrDefault(new Node(node.passage(), n), List.of())));
        }
        return others;
    }

    /** The subject of the verb whose object a word is, also of one that shares it: "denied meeting him". */
    private static Optional<Integer> subject(Sentence s, Token object) {
        Optional<Token> verb = s.head(object.index())
                .flatMap(h -> object.relation().equals("pobj") ? s.head(h.index()) : Optional.of(h))
                .filter(Token::isVerb);
        for (int steps = 0; steps < 3 && verb.isPresent(); steps++) {
            Token v = verb.get();
            Optional<Token> subject = s.children(v.index()).stream()
                    .filter(c -> c.relation().startsWith("nsubj"))
                    .findFirst();
            if (subject.isPresent()) {
                return subject.map(Token::index);
            }
            boolean shares = v.relation().equals("xcomp") || v.relation().equals("conj");
            verb = s.head(v.index())
                    .filter(h ->
                            shares && h.isVerb() && s.child(h.index(), "dobj").isEmpty());
        }
        return Optional.empty();
    }

    /** "The president", "the Polish leader", "the ministry", "the company". */
    private Optional<Entity> definite(Node node, NounPhrase phrase) {
        String lemma = document.token(node).lemma();
        Optional<Entity> state = state(phrase);
        if (words.speaks(lemma) && document.token(node).tag().equals("NNS")) {
            return Optional.empty(); // "Hale's lawyers" are not the one lawyer that was named
        }
        if (words.speaks(lemma)) {
            Optional<Entity> titled = latest(
                            node,
                            m -> m.isPerson()
                                    && m.profile().titles().contains(lemma)
                                    && agrees(m.profile().speaksFor(), state))
                    .map(m -> m.profile().entity());
            if (titled.isPresent() || state.isEmpty()) {
                return titled;
            }
            return latest(
                            node,
                            m -> m.isPerson()
                                    && !m.profile().titles().isEmpty()
                                    && state.get().equals(m.profile().speaksFor()))
                    .map(m -> m.profile().entity());
        }
        if (state.isEmpty()
                && words.organisationNouns().contains(lemma)
                && phrase.modifiers().size() <= 1) {
            boolean named = words.mustBeNamed(lemma);
            return latest(
                            node,
                            m -> m.profile().entity().type() == EntityType.ORGANISATION
                                    && (!named || isIn(m.profile().entity().name(), lemma)))
                    .map(m -> m.profile().entity());
        }
        return Optional.empty();
    }

    private static boolean isIn(String name, String word) {
        return name.toLowerCase(Locale.ROOT).contains(word);
    }

    private Optional<Entity> state(NounPhrase phrase) {
        for (Token t : phrase.modifiers()) {
            Optional<Entity> state = actors.demonym(t.form()).or(() -> actors.country(t.form()));
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    private static boolean agrees(@org.jspecify.annotations.Nullable Entity principal, Optional<Entity> state) {
        return state.isEmpty() || state.get().equals(principal);
    }

    /** The best mention before the node: in its own sentence the first subject, then sentence by sentence backwards. */
    private Optional<Mention> latest(Node node, Predicate<Mention> fits) {
        List<Mention> before = mentions.before(node);
        Mention best = null;
        for (int i = before.size() - 1; i >= 0; i--) {
            Mention m = before.get(i);
            if (best != null && m.head().passage() != best.head().passage()) {
                break;
            }
            // Within a sentence the first subject of its main clause wins: it is what the sentence is about.
            if (fits.test(m) && (best == null || m.place().compareTo(best.place()) >= 0)) {
                best = m;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "The president attacked Ana Ruiz. She": of those in one sentence who is known to be a woman, if anybody is. */
    private Optional<Mention> latestWoman(Node node, Predicate<Mention> fits) {
        Optional<Mention> any = latest(node, fits);
        Optional<Mention> woman = latest(node, fits.and(m -> m.profile().gender() == Profile.Gender.FEMALE));
        return woman.filter(w -> any.get().head().passage() == w.head().passage())
                .or(() -> any);
    }

    /** The last mention before the node that fits, in this sentence or the one before. */
    private Optional<Mention> nearest(Node node, Predicate<Mention> fits) {
        List<Mention> before = mentions.before(node);
        for (int i = before.size() - 1; i >= 0; i--) {
            Mention m = before.get(i);
            if (fits.test(m) && m.head().passage() >= node.passage() - 1) {
                return Optional.of(m);
            }
        }
        return Optional.empty();
    }
}
