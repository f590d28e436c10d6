package org.counterclaim.claim.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.claim.factuality.Backing;
import org.counterclaim.claim.factuality.Nobody;
import org.counterclaim.claim.factuality.Verdicts;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Source;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Finds the acts of reporting inside one sentence: by verb, by noun, by "according to". */
final class ReportFinder {

    private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "csubj", "oprd");
    /** "Told the crew to leave": not that it did. */
    private static final Set<String> BIDDING = Set.of(
            "tell", "advise", "warn", "instruct", "notify", "caution", "remind", "signal", "whisper", "shout", "yell");
    /** What brings the matter of "claims of", "calls for", "opposition to". */
    private static final Set<String> ABOUT = Set.of("of", "about", "for", "against", "over");
    /** "Made a promise to ...", "voiced concern that ...": the noun belongs to the verb's subject. */
    private static final Set<String> LENDING = Set.of(
            "make", "have", "express", "voice", "raise", "issue", "give", "offer", "repeat", "deliver", "release");
    /** Relations by which a parser hangs a parenthetical "he said" on the clause that it reports. */
    private static final Set<String> PARENTHETICAL = Set.of("parataxis", "advcl", "dep", "meta", "discourse");

    /** What brings that of which somebody is accused, for which somebody is praised. */
    private static final Set<String> CHARGING = Set.of("of", "for", "with", "over");

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''");

    private final Document document;
    private final Entities entities;
    private final CueLexicon cues;
    private final Backing backing = new Backing();
    private final Verdicts verdicts = new Verdicts();
    private final SourceReader sources;

    ReportFinder(Document document, Entities entities, CueLexicon cues) {
        this.document = document;
        this.entities = entities;
        this.cues = cues;
        this.sources = new SourceReader(document, entities);
    }

    List<Draft> find(Passage passage) {
        List<Draft> found = new ArrayList<>();
        Sentence s = passage.sentence();
        for (Token t : s.tokens()) {
            if (t.form().equalsIgnoreCase("according")) {
                according(passage.index(), s, t).ifPresent(found::add);
            } else if (t.isVerb() && !t.relation().startsWith("aux")) {
                verb(passage.index(), s, t).ifPresent(found::add);
                verdict(passage.index(), s, t).ifPresent(found::add);
            } else if (t.isNoun()) {
                noun(passage.index(), s, t).ifPresent(found::add);
            }
        }
        return found;
    }

    // ---- verbs

    private Optional<Draft> verb(int passage, Sentence s, Token v) {
        Optional<Commitment> told = cues.verb(s, v.index())
                .or(() -> utters(passage, s, v) ? Optional.of(Commitment.ASSERT) : Optional.empty())
                .or(() -> named(s, v));
        if (told.isEmpty() || s.children(v.index()).stream().anyMatch(c -> isOverVerb(s, c))) {
            return Optional.empty();
        }
        Commitment commitment = qualified(s, v, told.get());
        if (commitment == told.get()) {
            commitment = named(s, v).orElse(commitment);
        }
        BitSet content = content(s, v, commitment);
        Optional<Integer> subject = source(s, v).filter(n -> sources.canSpeak(new Node(passage, n), v.lemma()));
        boolean passive = s.child(v.index(), "auxpass").isPresent();
        if (content.isEmpty() && !(subject.isPresent() && !passive && opensToQuote(told.get()))) {
            return Optional.empty();
        }
        Node cue = new Node(passage, v.index());
        Draft draft;
        if (subject.isPresent()) {
            Node head = new Node(passage, subject.get());
            List<Source> chain = new ArrayList<>(sources.read(head));
            sources.cited(s, v.index()).ifPresent(c -> chain.addAll(sources.read(new Node(passage, c))));
            content.andNot(subtree(s, subject.get()));
            draft = new Draft(cue, chain, head, commitment);
        } else if (passive || s.child(v.index(), "expl").isPresent()) {
            Source unresolved = new Source("unnamed source", Source.Kind.UNRESOLVED, null, null);
            draft = new Draft(cue, List.of(unresolved), cue, commitment);
        } else {
            return Optional.empty();
        }
        draft.add(passage, content);
        return Optional.of(draft);
    }

    /** "No proof was found that ...": nobody has found that. */
    private boolean isOverVerb(Sentence s, Token clause) {
        return clause.relation().equals("ccomp") && backing.of(s, clause).isPresent();
    }

    /** "Called the claim that ... absurd": what that tells of the claim. */
    private Optional<Commitment> named(Sentence s, Token v) {
        return s.child(v.index(), "dobj")
                .filter(o -> !nounContent(s, o).isEmpty())
                .flatMap(o -> verdicts.named(s, v, o))
                .map(value -> value.equals("true") ? Commitment.ASSERT : Commitment.DENY);
    }

    /** "The ministry said Kosta's claim that ... was wrong": beside Kosta the ministry is on record. */
    private Optional<Draft> verdict(int passage, Sentence s, Token be) {
        Optional<Token> claim = s.child(be.index(), "nsubj")
                .filter(n -> cues.noun(n.lemma()).isPresent())
                .filter(n -> owner(passage, s, n).isPresent());
        Optional<String> value = claim.flatMap(n -> verdicts.of(s, be));
        Optional<Integer> speaker = s.head(be.index())
                .filter(v -> be.relation().equals("ccomp"))
                .filter(v -> cues.verb(s, v.index())
                        .filter(c -> c == Commitment.ASSERT || c == Commitment.ADMIT)
                        .isPresent())
                .flatMap(v -> source(s, v))
                .filter(n -> sources.canSpeak(new Node(passage, n), "say"));
        if (value.isEmpty() || speaker.isEmpty()) {
            return Optional.empty();
        }
        boolean isTrue = value.get().equals("true");
        boolean negated = s.child(be.index(), "neg").isPresent();
        Commitment commitment = isTrue ? Commitment.ASSERT : Commitment.DENY;
        if (negated) {
            commitment = isTrue ? Commitment.DENY : Commitment.ASK;
        }
        Node head = new Node(passage, speaker.get());
        Draft draft = new Draft(new Node(passage, be.index()), sources.read(head), head, commitment);
        draft.add(passage, nounContent(s, claim.get()));
        return Optional.of(draft);
    }

    /** "'It is a shame,' he beamed": whatever somebody does beside their own quoted words, they say these. */
    private boolean utters(int passage, Sentence s, Token v) {
        Optional<Token> somebody = s.child(v.index(), "nsubj")
                .filter(n -> n.isPronoun() && !n.lemma().equals("it")
                        || sources.isSpeaker(n)
                        || entities.one(new Node(passage, n.index()))
                                .filter(e -> e.type() == EntityType.PERSON)
                                .isPresent());
        if (somebody.isEmpty() || hasMark(s, v)) {
            return false;
        }
        BitSet said = content(s, v, Commitment.ASSERT);
        if (said.isEmpty() || s.child(v.index(), "dobj").isPresent()) {
            return false;
        }
        int first = said.nextSetBit(0);
        int last = said.length() - 1;
        // Where the words said and the verb meet there is a mark of quotation, or one with a comma or colon.
        return first > v.index() ? quoteIn(s, v.index() + 1, first) : quoteIn(s, Math.max(first, last - 2), v.index());
    }

    private static boolean quoteIn(Sentence s, int from, int to) {
        for (int i = from; i <= Math.min(to, s.size() - 1); i++) {
            if (MARKS.contains(s.token(i).form())) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensToQuote(Commitment c) {
        return c == Commitment.ASSERT || c == Commitment.ADMIT || c == Commitment.BELIEVE || c == Commitment.SUSPECT;
    }

    /** A negated or merely possible act of saying commits nobody: "did not say that", "might claim that". */
    private static Commitment qualified(Sentence s, Token v, Commitment told) {
        if (s.child(v.index(), "nsubj").filter(n -> Nobody.is(s, n)).isPresent() || Nobody.relative(s, v)) {
            return Commitment.ASK; // "nobody said that", "anyone who says that"
        }
        for (Token c : s.children(v.index())) {
            if (c.relation().equals("neg")) {
                return told == Commitment.DOUBT ? Commitment.BELIEVE : Commitment.ASK;
            }
            if (c.relation().equals("aux")
                    && Set.of("may", "might", "could", "should").contains(c.lemma())) {
                return told == Commitment.ASK ? told : Commitment.SUSPECT;
            }
        }
        Optional<Token> above = s.head(v.index());
        boolean controlled = v.relation().equals("xcomp");
        if (controlled
                && above.isPresent()
                && Set.of("decline", "refuse", "fail", "want", "hope")
                        .contains(above.get().lemma())) {
            return Commitment.DECLINE;
        }
        boolean infinitive = told == Commitment.ASSERT
                && (BIDDING.contains(v.lemma()) || v.lemma().equals("agree"))
                && s.children(v.index()).stream()
                        .anyMatch(c -> CLAUSES.contains(c.relation())
                                && c.tag().equals("VB")
                                && s.child(c.index(), "aux")
                                        .filter(to -> to.lemma().equals("to"))
                                        .isPresent());
        return infinitive ? v.lemma().equals("agree") ? Commitment.PLAN : Commitment.WANT : told;
    }

    private BitSet content(Sentence s, Token v, Commitment commitment) {
        BitSet content = new BitSet();
        for (Token c : s.children(v.index())) {
            if (CLAUSES.contains(c.relation()) && !isPurpose(s, c, commitment) || isAsked(s, c, commitment)) {
                content.or(subtree(s, c.index()));
            } else if (c.relation().equals("dobj") || c.relation().equals("nsubjpass")) {
                content.or(object(s, c, commitment));
                content.or(said(s, v, c));
                content.or(charged(s, c, commitment));
            } else if (c.relation().equals("prep")) {
                content.or(behind(s, v, c, commitment));
            }
        }
        if (content.isEmpty() && PARENTHETICAL.contains(v.relation()) && !hasMark(s, v)) {
            s.head(v.index()).ifPresent(h -> {
                content.or(subtree(s, h.index()));
                content.andNot(subtree(s, v.index()));
            });
        }
        return content;
    }

    /** "Dismissed her to stop the inquiry": what somebody does so, and not what they say. */
    private static boolean isPurpose(Sentence s, Token clause, Commitment commitment) {
        boolean deed = commitment == Commitment.DENY_REPORT
                || commitment == Commitment.JUDGE
                || commitment == Commitment.ACCUSE;
        return deed
                && clause.relation().equals("xcomp")
                && clause.tag().equals("VB")
                && s.children(clause.index()).stream().anyMatch(c -> c.lemma().equals("to"));
    }

    /** "Asked if", "wondered whether": the parser often takes it for a condition. */
    private static boolean isAsked(Sentence s, Token clause, Commitment commitment) {
        return commitment == Commitment.ASK
                && clause.relation().equals("advcl")
                && s.child(clause.index(), "mark")
                        .filter(m -> m.lemma().equals("if") || m.lemma().equals("whether"))
                        .isPresent();
    }

    /** What an object tells of where the verb takes something said for its object: "announced a deal", "praised the ruling". */
    private BitSet said(Sentence s, Token v, Token object) {
        boolean voiced =
                object.relation().equals("dobj") || s.child(v.index(), "agent").isPresent();
        return voiced && cues.takesObject(s, v.index()) ? phrase(s, object) : new BitSet();
    }

    /** "Called for a truce", "accused of hiding", "criticised for its silence". */
    private BitSet behind(Sentence s, Token v, Token preposition, Commitment commitment) {
        BitSet content = new BitSet();
        boolean charge = commitment == Commitment.ACCUSE || commitment == Commitment.JUDGE;
        if (charge && CHARGING.contains(preposition.lemma()) || cues.governs(s, v.index(), preposition)) {
            s.child(preposition.index(), "pcomp").ifPresent(p -> content.or(subtree(s, p.index())));
            if (content.isEmpty()) {
                s.child(preposition.index(), "pobj").ifPresent(p -> content.or(phrase(s, p)));
            }
        }
        return content;
    }

    /** "Accused the Ledger of lying", where "of lying" hangs on the Ledger. */
    private BitSet charged(Sentence s, Token object, Commitment commitment) {
        BitSet content = new BitSet();
        if (commitment == Commitment.ACCUSE || commitment == Commitment.JUDGE) {
            for (Token p : s.children(object.index())) {
                if (p.relation().equals("prep") && CHARGING.contains(p.lemma())) {
                    s.child(p.index(), "pcomp").ifPresent(c -> content.or(subtree(s, c.index())));
                }
            }
        }
        return content;
    }

    /** A noun phrase without its relative clauses: these are told, not part of what is wanted, praised or promised. */
    private static BitSet phrase(Sentence s, Token noun) {
        BitSet content = subtree(s, noun.index());
        for (Token t : s.subtree(noun.index())) {
            if (t.relation().equals("relcl")) {
                content.andNot(subtree(s, t.index()));
            }
        }
        return content;
    }

    private static boolean hasMark(Sentence s, Token v) {
        return s.children(v.index()).stream()
                .anyMatch(c -> !c.lemma().equals("as") // "as the ministry put it" is a parenthesis
                        && (c.relation().equals("mark")
                                || c.relation().equals("advmod")
                                        && Set.of("when", "where", "while").contains(c.lemma())));
    }

    /** What an object tells of: the clause of "the claims that ..." , or a denied or confirmed event, "the call". */
    private BitSet object(Sentence s, Token object, Commitment commitment) {
        BitSet clause = nounContent(s, object);
        if (!clause.isEmpty()) {
            return clause;
        }
        boolean event =
                commitment == Commitment.DENY || commitment == Commitment.ADMIT || commitment == Commitment.DOUBT;
        if (event && object.isNoun() && cues.noun(object.lemma()).isEmpty()) {
            return subtree(s, object.index());
        }
        if (commitment == Commitment.DENY && object.isVerb()) {
            return subtree(s, object.index());
        }
        return new BitSet();
    }

    /** The noun that says it: subject, inherited subject of a coordinated verb, agent of a passive. */
    private Optional<Integer> source(Sentence s, Token v) {
        Optional<Token> agent = s.child(v.index(), "agent").flatMap(by -> s.child(by.index(), "pobj"));
        if (agent.isPresent()) {
            return agent.map(Token::index);
        }
        Token verb = v;
        for (int steps = 0; steps < 4; steps++) {
            Optional<Token> subject = s.child(verb.index(), "nsubj");
            if (subject.isPresent()) {
                return subject.map(Token::index);
            }
            Token current = verb;
            Optional<Token> above = s.head(verb.index());
            if (above.isEmpty()) {
                return Optional.empty();
            }
            switch (current.relation()) {
                case "conj", "xcomp", "advcl", "dep" -> {
                    if (s.child(current.index(), "auxpass").isPresent()) {
                        return Optional.empty();
                    }
                    verb = above.get();
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

    // ---- nouns

    /** "Kyiv's claim that ...", "reports by the Gazette that ..."; only with an owner, else nobody is on record. */
    private Optional<Draft> noun(int passage, Sentence s, Token n) {
        Optional<Draft> sought = sought(passage, s, n);
        if (sought.isPresent()) {
            return sought;
        }
        Optional<Commitment> commitment = cues.noun(n.lemma());
        if (commitment.isEmpty()) {
            return Optional.empty();
        }
        BitSet content = nounContent(s, n);
        Optional<Integer> owner = owner(passage, s, n);
        if (content.isEmpty() || owner.isEmpty() && !isSomebodys(s, n)) {
            return Optional.empty();
        }
        if (owner.isEmpty()) {
            Node cue = new Node(passage, n.index());
            Source nobody = new Source("unnamed source", Source.Kind.UNRESOLVED, null, null);
            Draft draft = new Draft(cue, List.of(nobody), cue, commitment.get());
            draft.add(passage, content);
            return Optional.of(draft);
        }
        Node head = new Node(passage, owner.get());
        Draft draft = new Draft(new Node(passage, n.index()), sources.read(head), head, commitment.get());
        draft.add(passage, content);
        return Optional.of(draft);
    }

    /** "The panel found no evidence that ...": it is the panel that holds it unlikely. */
    private Optional<Draft> sought(int passage, Sentence s, Token n) {
        Optional<Integer> seeker = s.head(n.index())
                .filter(v -> n.relation().equals("dobj") && backing.isNoun(n) && backing.isSought(s, v))
                .flatMap(v -> source(s, v))
                .filter(o -> !s.token(o).isPronoun()
                        || entities.one(new Node(passage, o)).isPresent())
                .filter(o -> sources.canSpeak(new Node(passage, o), "find"));
        Backing.Amount amount = backing.amount(s, n);
        if (seeker.isEmpty() || amount == Backing.Amount.SOME) {
            return Optional.empty();
        }
        BitSet content = new BitSet();
        boolean doubted = false;
        for (Token c : s.children(n.index())) {
            if (backing.of(s, c).isPresent()) {
                content.or(subtree(s, c.index()));
            } else if (backing.ofInfinitive(s, c).isPresent()) {
                doubted = backing.doubts(c);
                s.child(c.index(), "ccomp").ifPresent(p -> content.or(subtree(s, p.index())));
            }
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Commitment none = doubted ? Commitment.BELIEVE : Commitment.DOUBT;
        Node head = new Node(passage, seeker.get());
        Draft draft = new Draft(
                new Node(passage, n.index()),
                sources.read(head),
                head,
                amount == Backing.Amount.NONE ? none : Commitment.ASK);
        draft.add(passage, content);
        return Optional.of(draft);
    }

    /** "Allegations that he took the money surfaced": not the outlet's words, whoever's they are; a verb of saying has them. */
    private boolean isSomebodys(Sentence s, Token n) {
        boolean that = s.children(n.index()).stream()
                .anyMatch(c -> (c.relation().equals("acl") || c.relation().equals("ccomp"))
                        && s.child(c.index(), "mark")
                                .filter(m -> m.lemma().equals("that"))
                                .isPresent());
        boolean none =
                s.child(n.index(), "det").filter(d -> d.lemma().equals("no")).isPresent();
        boolean taken = s.head(n.index())
                .filter(v -> cues.verb(s, v.index()).isPresent()
                        || v.lemma().equals("be")
                        || verdicts.of(s, v).isPresent()
                        || named(s, v).isPresent())
                .isPresent();
        return that && !none && !taken;
    }

    private BitSet nounContent(Sentence s, Token noun) {
        BitSet content = new BitSet();
        if (cues.noun(noun.lemma()).isEmpty()) {
            return content;
        }
        for (Token c : s.children(noun.index())) {
            boolean that = (c.relation().equals("acl")
                            || c.relation().equals("ccomp")
                            || c.relation().equals("relcl"))
                    && s.children(c.index()).stream()
                            .anyMatch(m ->
                                    m.relation().equals("mark") && m.lemma().equals("that"));
            boolean to = c.relation().equals("acl") && c.tag().equals("VB");
            if (that || to) {
                content.or(subtree(s, c.index()));
            } else if (c.relation().equals("prep") && ABOUT.contains(c.lemma())) {
                for (Token object : s.children(c.index())) {
                    if (object.relation().equals("pobj") || object.relation().equals("pcomp")) {
                        content.or(subtree(s, object.index()));
                    }
                }
            }
        }
        return content;
    }

    private Optional<Integer> owner(int passage, Sentence s, Token n) {
        for (Token c : s.children(n.index())) {
            boolean before = c.relation().equals("poss")
                    || c.relation().equals("compound")
                    || c.relation().equals("nmod");
            if (before && !entities.of(new Node(passage, c.index())).isEmpty()) {
                return Optional.of(c.index());
            }
            if (c.relation().equals("prep") && Set.of("by", "from").contains(c.lemma())) {
                return s.child(c.index(), "pobj").map(Token::index);
            }
        }
        return s.head(n.index())
                .filter(v -> n.relation().equals("dobj") && LENDING.contains(v.lemma()))
                .flatMap(v -> source(s, v))
                .filter(o -> sources.canSpeak(new Node(passage, o), "make"));
    }

    // ---- prepositions

    private Optional<Draft> according(int passage, Sentence s, Token according) {
        Optional<Token> source = s.child(according.index(), "prep").flatMap(to -> s.child(to.index(), "pobj"));
        if (source.isEmpty()) {
            source = s.child(according.index(), "pobj");
        }
        Optional<Token> clause = s.head(according.index());
        if (source.isEmpty() || clause.isEmpty()) {
            return Optional.empty();
        }
        int root = clause.get().index();
        BitSet content = subtree(s, root);
        content.andNot(subtree(s, according.index()));
        Node head = new Node(passage, source.get().index());
        Draft draft = new Draft(new Node(passage, according.index()), sources.read(head), head, Commitment.ASSERT);
        draft.add(passage, content);
        return Optional.of(draft);
    }

    static BitSet subtree(Sentence s, int token) {
        BitSet in = new BitSet(s.size());
        for (Token t : s.subtree(token)) {
            in.set(t.index());
        }
        return in;
    }
}
