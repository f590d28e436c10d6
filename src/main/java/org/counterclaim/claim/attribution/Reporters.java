package org.counterclaim.claim.attribution;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.claim.factuality.ToldVerdicts;
import org.counterclaim.claim.factuality.Verdicts;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Who reports: whose the act is that a verb or a noun tells of. */
final class Reporters {

    /** "Made a promise to ...", "voiced concern that ...": the noun belongs to the verb's subject. */
    private static final Set<String> LENDING = Set.of(
            "make",
            "have",
            "express",
            "voice",
            "raise",
            "issue",
            "give",
            "offer",
            "repeat",
            "deliver",
            "release",
            "hold",
            "take",
            "share",
            "get",
            "form",
            "put",
            "reach",
            "reiterate",
            "stress",
            "state");

    /** Of an adjective with an infinitive of saying: whoever is said to be so does say it. */
    private static final Set<String> READY =
            Set.of("quick", "careful", "happy", "right", "wrong", "correct", "keen", "eager");

    /** What brings a deed that somebody does what the verb tells by, or around it. */
    private static final Set<String> BY =
            Set.of("by", "in", "after", "before", "on", "besides", "when", "while", "since", "without");

    private static final Set<String> CONVINCING = Set.of("convince", "persuade", "satisfy");

    private final ToldVerdicts told = new ToldVerdicts();
    private final Verdicts verdicts = new Verdicts();
    private final Entities entities;
    private final CueLexicon cues;
    private final SourceReader sources;
    private final CommitmentReader commitments;

    Reporters(Entities entities, CueLexicon cues, SourceReader sources, CommitmentReader commitments) {
        this.entities = entities;
        this.cues = cues;
        this.sources = sources;
        this.commitments = commitments;
    }

    /** The noun that says it: subject, inherited subject of a coordinated verb, agent of a passive. */
    static Optional<Integer> ofVerb(Sentence s, Token v) {
        Optional<Token> agent = s.child(v.index(), "agent").flatMap(by -> s.child(by.index(), "pobj"));
        if (agent.isPresent()) {
            return agent.map(Token::index);
        }
        Token verb = v;
        for (int steps = 0; steps < 4; steps++) {
            Optional<Token> subject = subject(s, verb);
            if (subject.isPresent()) {
                return subject.map(Token::index);
            }
            Token current = verb;
            Optional<Token> above = s.head(verb.index());
            if (above.isEmpty()) {
                return Optional.empty();
            }
            switch (current.relation()) {
                case "pcomp" -> {
                    if (!BY.contains(above.get().lemma())) {
                        return Optional.empty();
                    }
                    verb = s.head(above.get().index()).orElse(verb); // "opened the talks by saying that"
                }
                case "conj", "xcomp", "advcl", "dep" -> {
                    if (s.child(current.index(), "auxpass").isPresent() || isAsked(current)) {
                        return Optional.empty();
                    }
                    // "was quick to say"
                    boolean adjective = above.get().relation().equals("acomp")
                            && READY.contains(above.get().lemma());
                    verb = adjective ? s.head(above.get().index()).orElse(verb) : above.get();
                }
                case "acl", "relcl" -> {
                    return current.tag().equals("VBG") || current.relation().equals("relcl")
                            ? Optional.of(above.get().index())
                            : Optional.empty();
                }
                default -> {
                    return Optional.empty();
                }
            }
            if (!verb.isVerb()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The last one: of "'Nonsense,' said the mayor" the parser may take both for subjects. */
    private static Optional<Token> subject(Sentence s, Token verb) {
        return s.children(verb.index()).stream()
                .filter(c -> c.relation().equals("nsubj"))
                .reduce((first, last) -> last);
    }

    /** "Asked whether ..., she said": it is not she who asked. */
    static boolean isAsked(Token verb) {
        return verb.relation().equals("advcl")
                && verb.tag().equals("VBN")
                && verb.lemma().equals("ask");
    }

    /** "The court was convinced that ...": it is the court that holds it so. */
    static Optional<Integer> convinced(Sentence s, Token v) {
        return CONVINCING.contains(v.lemma()) ? s.child(v.index(), "nsubjpass").map(Token::index) : Optional.empty();
    }

    /** "Kyiv's claim", "reports by the Gazette", "a claim made by him", "the mayor made a promise". */
    Optional<Integer> ofNoun(int passage, Sentence s, Token n) {
        for (Token c : s.children(n.index())) {
            boolean before = c.relation().equals("poss")
                    || c.relation().equals("compound")
                    || c.relation().equals("nmod");
            boolean somebody = c.relation().equals("poss") && sources.isSpeaker(c);
            if (before
                    && (somebody || !entities.of(new Node(passage, c.index())).isEmpty())) {
                return Optional.of(c.index());
            }
            if (c.relation().equals("poss") && c.isPronoun()) {
                Optional<Integer> bound = bound(s, n, c);
                if (bound.isPresent()) {
                    return bound;
                }
            }
            if (c.relation().equals("prep") && Set.of("by", "from").contains(c.lemma())) {
                return s.child(c.index(), "pobj").map(Token::index);
            }
            if (c.relation().equals("acl") && c.tag().equals("VBN") && LENDING.contains(c.lemma())) {
                Optional<Token> maker = s.child(c.index(), "agent").flatMap(by -> s.child(by.index(), "pobj"));
                if (maker.isPresent()) {
                    return maker.map(Token::index); // "a claim made by the Gazette"
                }
            }
        }
        Optional<Integer> holder = s.head(n.index())
                .filter(p ->
                        n.relation().equals("pobj") && Set.of("of", "under").contains(p.lemma()))
                .flatMap(p -> s.head(p.index()))
                .filter(be -> be.lemma().equals("be"))
                .flatMap(be -> ofVerb(s, be)) // "is of the view that", "was under the impression that"
                .or(() -> stated(s, n));
        if (holder.isPresent()) {
            return holder;
        }
        return s.head(n.index())
                .filter(v -> n.relation().equals("dobj") && LENDING.contains(v.lemma()))
                .flatMap(v -> ofVerb(s, v))
                .filter(o -> sources.canSpeak(new Node(passage, o), "make"));
    }

    /** "Said in a statement that ...": whoever made it. */
    private Optional<Integer> stated(Sentence s, Token n) {
        return s.head(n.index())
                .filter(p -> n.relation().equals("pobj") && Set.of("in", "with").contains(p.lemma()))
                .flatMap(p -> s.head(p.index()))
                .filter(v -> v.isVerb()
                        && cues.verb(s, v.index())
                                .filter(c -> c == Commitment.ASSERT || c == Commitment.ADMIT)
                                .isPresent())
                .flatMap(v -> ofVerb(s, v));
    }

    /** "The ministry stands by its claim": of the verb's subject, where number and kind allow it. */
    private static Optional<Integer> bound(Sentence s, Token noun, Token pronoun) {
        Optional<Token> verb = s.head(noun.index())
                .map(p -> noun.relation().equals("pobj") ? s.head(p.index()).orElse(p) : p)
                .filter(v -> v.isVerb() && !noun.relation().startsWith("nsubj"));
        return verb.flatMap(v -> ofVerb(s, v)).filter(o -> o < noun.index()).filter(o -> switch (pronoun.lemma()) {
            case "its" -> s.token(o).tag().equals("NN");
            case "their" -> s.token(o).tag().equals("NNS");
            default -> false;
        });
    }

    /**
     * "Allegations that he took the money surfaced": not the outlet's words, whoever's they are; a verb of saying has
     * them.
     */
    boolean isSomebodys(Sentence s, Token n) {
        boolean that = s.children(n.index()).stream()
                        .anyMatch(
                                c -> (c.relation().equals("acl") || c.relation().equals("ccomp"))
                                        && s.child(c.index(), "mark")
                                                .filter(m -> m.lemma().equals("that"))
                                                .isPresent())
                || ReportContent.clauseOf(s, n).isPresent();
        boolean none =
                s.child(n.index(), "det").filter(d -> d.lemma().equals("no")).isPresent();
        boolean taken = s.head(n.index())
                        .map(v -> n.relation().equals("pobj")
                                ? s.head(v.index()).filter(Token::isVerb).orElse(v)
                                : v)
                        .filter(v -> !n.relation().equals("pobj") || cues.governs(s, v.index(), s.token(n.head())))
                        .filter(v -> cues.verb(s, v.index()).isPresent()
                                || v.lemma().equals("be")
                                || commitments.verdict(s, v).isPresent()
                                || commitments.named(s, v).isPresent())
                        .isPresent()
                || told.substance(s, n).isPresent()
                || verdicts.predicate(s, n)
                        .flatMap(be -> commitments.verdict(s, be))
                        .isPresent();
        return that && !none && !taken;
    }
}
