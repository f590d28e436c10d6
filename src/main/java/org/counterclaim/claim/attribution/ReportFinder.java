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
import org.counterclaim.claim.factuality.Promises;
import org.counterclaim.claim.factuality.ToldVerdicts;
import org.counterclaim.model.Source;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Finds the acts of reporting inside one sentence: by verb, by noun, by "according to". */
final class ReportFinder {

    /** Who has no plan to does not mean to; who has made no promise to leaves it open. */
    private static final Set<String> AIMS = Set.of("plan", "intention", "desire", "wish");

    private static final Set<String> HEARING = Set.of(
            "court", "tribunal", "inquiry", "inquest", "jury", "juror", "hearing", "trial", "judge", "magistrate");

    private final Entities entities;
    private final CueLexicon cues;
    private final Backing backing = new Backing();
    private final ToldVerdicts verdicts = new ToldVerdicts();
    private final Promises promises = new Promises();
    private final SourceReader sources;
    private final ReportContent contents;
    private final CommitmentReader commitments;
    private final Reporters reporters;
    private final AdjectiveReports adjectives;
    private final Comments comments;
    private final WordList phrases = WordList.load("en", "source-phrases");

    ReportFinder(Document document, Entities entities, CueLexicon cues) {
        this.entities = entities;
        this.cues = cues;
        this.sources = new SourceReader(document, entities);
        this.adjectives = new AdjectiveReports(sources);
        this.contents = new ReportContent(cues);
        this.commitments = new CommitmentReader(entities, cues, sources, contents);
        this.reporters = new Reporters(entities, cues, sources, commitments);
        this.comments = new Comments(cues, sources, commitments);
    }

    List<Draft> find(Passage passage) {
        List<Draft> found = new ArrayList<>();
        Sentence s = passage.sentence();
        for (Token t : s.tokens()) {
            Optional<Draft> held = adjectives.find(passage.index(), s, t);
            if (t.form().equalsIgnoreCase("according")) {
                according(passage.index(), s, t).ifPresent(found::add);
            } else if (held.isPresent()) {
                found.add(held.get());
            } else if (t.isVerb() && !t.relation().startsWith("aux")) {
                verb(passage.index(), s, t).ifPresent(found::add);
                verdict(passage.index(), s, t).ifPresent(found::add);
                comments.find(passage.index(), s, t).ifPresent(found::add);
            } else if (t.isNoun()) {
                noun(passage.index(), s, t)
                        .or(() -> phrase(passage.index(), s, t))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Draft> verb(int passage, Sentence s, Token v) {
        if (Reporters.isAsked(v)) {
            return Optional.empty();
        }
        Optional<Commitment> told = commitments.told(passage, s, v);
        boolean noReport = s.children(v.index()).stream()
                .anyMatch(c -> isOverVerb(s, c) || cues.isLearned(s, v.index()) && backing.isNoun(c));
        if (told.isEmpty()
                || noReport
                || promises.isKeeping(s, v)
                || ToldVerdicts.impersonal(s, v).isPresent()) {
            return Optional.empty();
        }
        if (told.get() == Commitment.DECLINE && isRefusedDeed(s, v)) {
            return Optional.empty();
        }
        Commitment commitment = commitments.inContext(s, v, told.get());
        BitSet content = contents.ofVerb(s, v, commitment);
        Optional<Integer> subject = Reporters.ofVerb(s, v)
                .or(() -> Reporters.convinced(s, v))
                .filter(n -> sources.canSpeak(new Node(passage, n), v.lemma()));
        if (subject.filter(n -> s.token(n).lemma().equals("it")).isPresent() && cues.isLearned(s, v.index())) {
            return Optional.empty(); // "it emerged that"
        }
        if (v.lemma().equals("hear")
                && subject.filter(n -> HEARING.contains(s.token(n).lemma())).isPresent()) {
            subject = Optional.empty();
            commitment = commitments.inContext(s, v, Commitment.ASSERT); // "the court heard that": it was told so
        }
        boolean heard = v.lemma().equals("hear") && subject.isEmpty();
        boolean passive = s.child(v.index(), "auxpass").isPresent();
        if (content.isEmpty() && !(subject.isPresent() && !passive && opensToQuote(told.get()))) {
            return Optional.empty();
        }
        Node cue = new Node(passage, v.index());
        Draft draft;
        if (subject.isPresent()) {
            Node head = new Node(passage, subject.get());
            List<Source> chain = new ArrayList<>(sources.read(head));
            sources.cited(passage, v.index()).ifPresent(c -> chain.addAll(sources.read(c)));
            content.andNot(ReportContent.subtree(s, subject.get()));
            draft = new Draft(cue, chain, head, commitment);
        } else if (passive || heard || s.child(v.index(), "expl").isPresent()) {
            Source unresolved = new Source("unnamed source", Source.Kind.UNRESOLVED, null, null);
            draft = new Draft(cue, List.of(unresolved), cue, commitment);
        } else {
            return Optional.empty();
        }
        draft.add(passage, content);
        return Optional.of(draft);
    }

    /** "Refused to sell the mill": a deed not done, unlike "refused to comment". */
    private boolean isRefusedDeed(Sentence s, Token v) {
        return s.child(v.index(), "xcomp")
                .filter(c -> cues.verb(s, c.index()).isEmpty() && !s.isCue(c.index()))
                .filter(c -> s.child(c.index(), "dobj").isPresent())
                .isPresent();
    }

    /** "No proof was found that ...": nobody has found that. */
    private boolean isOverVerb(Sentence s, Token clause) {
        return clause.relation().equals("ccomp") && backing.of(s, clause).isPresent();
    }

    private static boolean opensToQuote(Commitment c) {
        return c == Commitment.ASSERT || c == Commitment.ADMIT || c == Commitment.BELIEVE || c == Commitment.SUSPECT;
    }

    /** "The ministry said Kosta's claim that ... was wrong": beside Kosta the ministry is on record. */
    private Optional<Draft> verdict(int passage, Sentence s, Token be) {
        Optional<Token> claim = s.child(be.index(), "nsubj")
                .filter(n -> cues.noun(n.lemma()).isPresent())
                .filter(n -> reporters.ofNoun(passage, s, n).isPresent());
        Optional<Commitment> commitment = claim.flatMap(n -> commitments.verdict(s, be));
        Optional<Integer> speaker = s.head(be.index())
                .filter(v -> be.relation().equals("ccomp"))
                .filter(v -> cues.verb(s, v.index())
                        .filter(c -> c == Commitment.ASSERT || c == Commitment.ADMIT)
                        .isPresent())
                .flatMap(v -> Reporters.ofVerb(s, v))
                .filter(n -> sources.canSpeak(new Node(passage, n), "say"));
        if (commitment.isEmpty() || speaker.isEmpty()) {
            return Optional.empty();
        }
        Node head = new Node(passage, speaker.get());
        Draft draft = new Draft(new Node(passage, be.index()), sources.read(head), head, commitment.get());
        draft.add(passage, contents.ofNoun(s, claim.get()));
        return Optional.of(draft);
    }

    /** "Kyiv's claim that ...", "reports by the Gazette that ..."; only with an owner, else nobody is on record. */
    private Optional<Draft> noun(int passage, Sentence s, Token n) {
        Optional<Draft> sought = sought(passage, s, n);
        if (sought.isPresent()) {
            return sought;
        }
        Optional<Commitment> commitment = cues.noun(s, n).map(c -> amounting(s, n, c));
        if (commitment.isEmpty() || promises.isSettled(s, n)) {
            return Optional.empty();
        }
        BitSet content = contents.ofNoun(s, n);
        Optional<Integer> owner = reporters.ofNoun(passage, s, n);
        if (content.isEmpty() || owner.isEmpty() && !reporters.isSomebodys(s, n)) {
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

    /** "Had no doubt that", "made no promise to": what is left of the noun's commitment where there is none of it. */
    private Commitment amounting(Sentence s, Token n, Commitment commitment) {
        if (verdicts.isRetracted(s, n)) {
            return Commitment.ASK;
        }
        boolean somebodys = s.children(n.index()).stream()
                .anyMatch(c -> c.relation().equals("poss") || c.lemma().equals("the"));
        if (somebodys || !n.relation().equals("dobj") || backing.amount(s, n) != Backing.Amount.NONE) {
            return commitment;
        }
        if (commitment == Commitment.DOUBT) {
            return Nobody.is(s, n) ? Commitment.ASSERT : Commitment.BELIEVE;
        }
        return commitment == Commitment.PLAN && AIMS.contains(n.lemma()) ? Commitment.DOUBT : Commitment.ASK;
    }

    /** "The panel found no evidence that ...": it is the panel that holds it unlikely. */
    private Optional<Draft> sought(int passage, Sentence s, Token n) {
        Optional<Integer> seeker = s.head(n.index())
                .filter(v -> n.relation().equals("dobj") && backing.isNoun(n) && backing.isSought(s, v))
                .flatMap(v -> Reporters.ofVerb(s, v))
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
                content.or(ReportContent.subtree(s, c.index()));
            } else if (backing.ofInfinitive(s, c).isPresent()) {
                doubted = backing.doubts(c);
                s.child(c.index(), "ccomp").ifPresent(p -> content.or(ReportContent.subtree(s, p.index())));
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

    /** "By his own account, Tom Hale": his whose the sentence is. */
    private static boolean isOwn(Sentence s, Token noun) {
        return s.children(noun.index()).stream().anyMatch(c -> c.lemma().equals("own"));
    }

    /** "In her telling, ...", "in the eyes of the court, ...": the clause that the phrase hangs on. */
    private Optional<Draft> phrase(int passage, Sentence s, Token n) {
        Optional<Token> preposition = s.head(n.index()).filter(p -> n.relation().equals("pobj"));
        Optional<Commitment> commitment = preposition
                .flatMap(p -> phrases.value(p.lemma() + " " + n.lemma()))
                .map(Commitment::of);
        Optional<Token> clause = preposition.flatMap(p -> s.head(p.index())).filter(Token::isVerb);
        Optional<Integer> owner = s.child(n.index(), "poss")
                .or(() -> s.children(n.index()).stream()
                        .filter(p -> p.lemma().equals("of"))
                        .flatMap(p -> s.child(p.index(), "pobj").stream())
                        .findFirst())
                .map(Token::index)
                .flatMap(o -> s.token(o).isPronoun() && isOwn(s, n)
                        ? clause.flatMap(c -> Reporters.ofVerb(s, c))
                        : Optional.of(o))
                .filter(o -> sources.canSpeak(new Node(passage, o), "suggest"));
        if (commitment.isEmpty() || clause.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        BitSet content = ReportContent.subtree(s, clause.get().index());
        content.andNot(ReportContent.subtree(s, preposition.get().index()));
        Node head = new Node(passage, owner.get());
        Draft draft = new Draft(new Node(passage, n.index()), sources.read(head), head, commitment.get());
        draft.add(passage, content);
        return Optional.of(draft);
    }

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
        BitSet content = ReportContent.subtree(s, root);
        content.andNot(ReportContent.subtree(s, according.index()));
        Node head = new Node(passage, source.get().index());
        Draft draft = new Draft(new Node(passage, according.index()), sources.read(head), head, Commitment.ASSERT);
        draft.add(passage, content);
        return Optional.of(draft);
    }
}
