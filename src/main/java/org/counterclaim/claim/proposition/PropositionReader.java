package org.counterclaim.claim.proposition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.claim.quantity.QuantityReader;
import org.counterclaim.claim.time.TimeReader;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.event.EventType;
import org.counterclaim.model.Argument;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Evidence.Part;
import org.counterclaim.model.Place;
import org.counterclaim.model.Predicate;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Quantity;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads the propositions of a sentence: one for each verb that says something, one for each event noun that a clause asserts. */
public final class PropositionReader {

    private static final Set<String> ELIDING = Set.of("have", "do");
    private static final Set<String> ELIDED = Set.of("nsubj", "neg", "punct", "mark", "cc", "aux");
    private static final Set<String> ECHOES = Set.of("too", "also", "indeed", "never", "so", "either");

    private final EventTyper typer;
    private final TimeReader times = new TimeReader();
    private final QuantityReader quantities = new QuantityReader();
    private final SupportVerbs supports = new SupportVerbs();
    private final Complicity complicity = new Complicity();

    public PropositionReader(EventCatalogue catalogue) {
        this.typer = new EventTyper(catalogue);
    }

    /**
     * @param denied tokens of the passage that a source denies, admits or reports as a noun phrase, where an event noun
     *     stands for a whole clause ("denied the call")
     */
    public List<Candidate> read(Document document, Entities entities, Passage passage, BitSet denied) {
        Sentence s = passage.sentence();
        List<Candidate> found = new ArrayList<>();
        boolean[] carried = new boolean[s.size()];
        for (Token t : s.tokens()) {
            Node node = new Node(passage.index(), t.index());
            if (!t.isNoun() || t.isProperNoun() && passage.part() != Part.HEADLINE) {
                continue; // headlines in capitals look like names
            }
            Optional<Integer> support = supports.of(s, t);
            boolean standsForClause = denied.get(t.index()) && isTop(s, t, denied);
            Optional<Integer> answerable = support.isPresent() ? support : complicity.verb(s, t, denied);
            if (answerable.isEmpty() && !standsForClause) {
                continue;
            }
            typer.noun(s, node, entities)
                    .or(() -> pointer(s, node))
                    .filter(type -> answerable.equals(support) || Complicity.isDeed(type))
                    .filter(type -> SupportVerbs.isWithin(s, t, type))
                    .ifPresent(type -> {
                        Node anchor =
                                support.map(v -> new Node(passage.index(), v)).orElse(node);
                        support.ifPresent(v -> carried[v] = true);
                        found.add(noun(document, entities, passage, type, anchor, node, answerable));
                    });
        }
        for (Token t : s.tokens()) {
            boolean modifier = t.relation().equals("nmod")
                    || t.relation().equals("compound")
                    || t.relation().equals("prep");
            if (!t.isVerb()
                    || t.relation().startsWith("aux")
                    || modifier
                    || carried[t.index()]
                    || isAuxiliary(s, t)
                    || isElided(s, t)) {
                continue;
            }
            verb(document, entities, passage, t).ifPresent(found::add);
        }
        return found;
    }

    /** "Has to close the school": the closing is what is said. */
    private static boolean isAuxiliary(Sentence s, Token t) {
        return t.lemma().equals("have")
                && s.child(t.index(), "xcomp")
                        .flatMap(c -> s.child(c.index(), "aux"))
                        .filter(a -> a.lemma().equals("to"))
                        .isPresent();
    }

    /** "Asked whether she had read it, she said she had": the verb that says what is left out. */
    private static boolean isElided(Sentence s, Token t) {
        return ELIDING.contains(t.lemma())
                && s.child(t.index(), "nsubj").isPresent()
                && s.children(t.index()).stream()
                        .allMatch(c -> ELIDED.contains(c.relation())
                                || c.relation().equals("advmod") && ECHOES.contains(c.lemma()));
    }

    /** The event that a word names by itself, whether or not a clause asserts it: the target of a stance. */
    public Optional<Proposition> event(Document document, Entities entities, Node node) {
        Passage passage = document.passages().get(node.passage());
        Sentence s = passage.sentence();
        Token t = s.token(node.token());
        if (t.isVerb()) {
            return verb(document, entities, passage, t).map(Candidate::proposition);
        }
        Optional<Proposition> named = typer.noun(s, node, entities)
                .or(() -> pointer(s, node))
                .map(type -> noun(document, entities, passage, type, node, node, Optional.empty())
                        .proposition());
        return named.or(() -> ofPlan(document, entities, passage, t));
    }

    /** "The conversation", "no such talks" point to an event that has been told, so its word needs no further condition. */
    private Optional<EventType> pointer(Sentence s, Node node) {
        boolean pointing = new NounPhrase(s, node.token()).isDefinite()
                || s.children(node.token()).stream().anyMatch(c -> c.lemma().equals("such"));
        return pointing ? typer.nounAnywhere(s.token(node.token())) : Optional.empty();
    }

    /** "The decision to hold a call", "the plan to close the plant": the event is the one decided on. */
    private Optional<Proposition> ofPlan(Document document, Entities entities, Passage passage, Token noun) {
        Sentence s = passage.sentence();
        for (Token c : s.children(noun.index())) {
            Optional<Token> verb = c.relation().equals("acl") && c.isVerb()
                    ? Optional.of(c)
                    : c.relation().equals("prep") ? s.child(c.index(), "pcomp") : Optional.empty();
            if (verb.isPresent()) {
                int v = verb.get().index();
                for (Token t : s.subtree(v)) {
                    if (t.isNoun() && supports.of(s, t).filter(x -> x == v).isPresent()) {
                        Node node = new Node(passage.index(), t.index());
                        Optional<EventType> type = typer.noun(s, node, entities);
                        if (type.isPresent()) {
                            Node anchor = new Node(passage.index(), v);
                            return Optional.of(
                                    noun(document, entities, passage, type.get(), anchor, node, Optional.of(v))
                                            .proposition());
                        }
                    }
                }
                return verb(document, entities, passage, verb.get()).map(Candidate::proposition);
            }
        }
        return Optional.empty();
    }

    private static boolean isTop(Sentence s, Token t, BitSet within) {
        return s.head(t.index()).filter(h -> within.get(h.index())).isEmpty();
    }

    private Candidate noun(
            Document document,
            Entities entities,
            Passage passage,
            EventType type,
            Node anchor,
            Node head,
            Optional<Integer> support) {
        Sentence s = passage.sentence();
        Participants participants = new Participants(document, entities, passage.index(), type);
        participants.ofNoun(head.token());
        support.ifPresent(v -> participants.ofSupport(v, head.token()));
        return candidate(
                document,
                passage,
                anchor,
                head,
                new Predicate(type.id(), s.token(head.token()).lemma()),
                participants.list());
    }

    private Optional<Candidate> verb(Document document, Entities entities, Passage passage, Token t) {
        Sentence s = passage.sentence();
        Node node = new Node(passage.index(), t.index());
        if (t.lemma().equals("be")
                || t.lemma().equals("become") && s.child(t.index(), "attr").isPresent()) {
            return copula(document, entities, passage, t);
        }
        EventType type = typer.verb(s, node, entities).orElse(null);
        Participants participants = new Participants(document, entities, passage.index(), type);
        participants.ofVerb(t.index());
        List<Argument> arguments = participants.list();
        if (arguments.isEmpty() && type == null) {
            return Optional.empty();
        }
        String lemma = s.verbLemma(t.index());
        return Optional.of(candidate(
                document, passage, node, node, new Predicate(type == null ? null : type.id(), lemma), arguments));
    }

    /** "The bridge is open", "he was the owner": a state, named by what is said of the subject. */
    private Optional<Candidate> copula(Document document, Entities entities, Passage passage, Token be) {
        Sentence s = passage.sentence();
        Optional<Token> said = s.child(be.index(), "acomp")
                .or(() -> s.child(be.index(), "attr"))
                .or(() -> s.child(be.index(), "prep")); // "was in its hangar"
        if (said.isEmpty()
                || said.get().tag().startsWith("W")
                || s.child(be.index(), "nsubj").isEmpty()) {
            return Optional.empty();
        }
        Participants participants = new Participants(document, entities, passage.index(), null);
        participants.ofVerb(be.index());
        Node node = new Node(passage.index(), be.index());
        Predicate predicate = new Predicate(null, "be " + said.get().lemma());
        return Optional.of(candidate(document, passage, node, node, predicate, participants.list()));
    }

    /** "Monday's meeting took place": the noun's own time, else that of the verb that supports it. */
    private TimeSpan time(Document document, Sentence s, int anchor, int head) {
        TimeSpan own = times.of(s, head, document.article().publishedAt());
        return own.isKnown() || anchor == head
                ? own
                : times.of(s, anchor, document.article().publishedAt());
    }

    private Candidate candidate(
            Document document, Passage passage, Node anchor, Node head, Predicate predicate, List<Argument> arguments) {
        Sentence s = passage.sentence();
        TimeSpan time = time(document, s, anchor.token(), head.token());
        List<Quantity> counted = counts(s, anchor.token(), arguments);
        @Nullable Place place = PlaceReader.of(s, anchor.token(), head.token());
        Clause clause = Clause.of(s, anchor.token());
        Proposition proposition = Proposition.of(predicate, arguments, place, time, counted, clause.content());
        return new Candidate(anchor, head, proposition, clause.span());
    }

    /** "The two leaders" who have been told apart are participants, not a count of leaders. */
    private List<Quantity> counts(Sentence s, int anchor, List<Argument> arguments) {
        return quantities.of(s, anchor).stream()
                .filter(q -> arguments.stream()
                        .noneMatch(a -> a.entity() != null
                                && a.head().equals(q.counted())
                                && a.entity().type() == EntityType.PERSON))
                .toList();
    }
}
