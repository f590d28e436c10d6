package org.counterclaim.claim.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.factuality.Verdicts;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** What an act of reporting tells: the words of its sentence that its verb, noun or preposition brings. */
final class ReportContent {

    static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "csubj", "oprd");
    /** What brings the matter of "claims of", "calls for", "opposition to". */
    private static final Set<String> ABOUT = Set.of("of", "about", "for", "against", "over");
    /** Relations by which a parser hangs a parenthetical "he said" on the clause that it reports. */
    private static final Set<String> PARENTHETICAL = Set.of("parataxis", "advcl", "dep", "meta", "discourse");
    /** What brings that of which somebody is accused, for which somebody is praised. */
    private static final Set<String> BRINGING = Set.of("of", "about", "to", "over");

    private static final Set<String> FINITE = Set.of("acl", "relcl", "ccomp");
    private static final Set<String> CHARGING = Set.of("of", "for", "with", "over");

    private final WordList complicity = WordList.load("en", "complicity-nouns");
    private final Verdicts verdicts = new Verdicts();
    private final CueLexicon cues;
    private final Asides asides;

    ReportContent(CueLexicon cues) {
        this.cues = cues;
        this.asides = new Asides(cues);
    }

    /** The clause, object or prepositional phrase of a verb of reporting, or the clause that it is put into. */
    BitSet ofVerb(Sentence s, Token v, Commitment commitment) {
        BitSet content = new BitSet();
        for (Token c : s.children(v.index())) {
            if (CLAUSES.contains(c.relation()) && !isPurpose(s, c, commitment) && !isOfNoun(s, c)
                    || isAsked(s, c, commitment)
                    || isBehindParticle(s, v, c)) {
                content.or(subtree(s, c.index()));
            } else if (!isRelative(v, c)
                    && (c.relation().equals("dobj") || c.relation().equals("nsubjpass"))) {
                content.or(object(s, c, commitment));
                content.or(said(s, v, c));
                content.or(charged(s, c, commitment));
            } else if (c.relation().equals("prep")) {
                content.or(behind(s, v, c, commitment));
            }
        }
        asides.in(s, content).forEach(aside -> content.andNot(subtree(s, aside.index())));
        if (content.isEmpty()) {
            content.or(antecedent(s, v, commitment));
        }
        if (content.isEmpty() && PARENTHETICAL.contains(v.relation()) && !hasMark(s, v)) {
            s.head(v.index()).ifPresent(h -> {
                content.or(subtree(s, h.index()));
                content.andNot(subtree(s, v.index()));
            });
        }
        return content;
    }

    /** "The claims, which the club denies", "the law that she praised": the noun is what the verb tells of. */
    private BitSet antecedent(Sentence s, Token v, Commitment commitment) {
        BitSet content = new BitSet();
        Optional<Token> clause = asides.clause(s, v);
        if (clause.isPresent()) {
            content.or(subtree(s, clause.get().index()));
            content.andNot(subtree(s, asides.top(s, v).index()));
        } else if (s.child(v.index(), "dobj").filter(o -> isRelative(v, o)).isPresent()) {
            Token noun = s.token(v.head());
            content.or(object(s, noun, commitment));
            if (cues.takesObject(s, v.index())) {
                content.or(phrase(s, noun));
            }
            content.andNot(subtree(s, v.index()));
        }
        return content;
    }

    /** "Said of reports that ...": hung on the verb, where it tells what the reports say. */
    private boolean isOfNoun(Sentence s, Token clause) {
        int first = s.subtree(clause.index()).get(0).index();
        return first > 0
                && cues.noun(s.token(first - 1).lemma()).isPresent()
                && clauseOf(s, s.token(first - 1))
                        .filter(c -> c.index() == clause.index())
                        .isPresent();
    }

    /**
     * The clause of a noun behind "of" or "to": "said of reports that", "in response to claims that". The parser may hang it on
     * the verb.
     */
    static Optional<Token> clauseOf(Sentence s, Token noun) {
        Optional<Token> preposition =
                s.head(noun.index()).filter(p -> noun.relation().equals("pobj") && BRINGING.contains(p.lemma()));
        if (preposition.isEmpty() || noun.index() + 1 >= s.size()) {
            return Optional.empty();
        }
        return s.tokens().stream()
                .filter(c -> c.isVerb() && c.index() > noun.index() && FINITE.contains(c.relation()))
                .filter(c -> s.child(c.index(), "mark")
                        .filter(m -> m.lemma().equals("that") && m.index() == noun.index() + 1)
                        .isPresent())
                .findFirst();
    }

    private static boolean isRelative(Token v, Token object) {
        return object.tag().startsWith("W") && v.relation().equals("relcl") && object.index() < v.index();
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

    /** "Did not rule out selling it": the parser often takes it for what goes on beside. */
    private static boolean isBehindParticle(Sentence s, Token v, Token clause) {
        return clause.relation().equals("advcl")
                && clause.tag().equals("VBG")
                && s.child(v.index(), "prt")
                        .filter(p -> p.index() == clause.index() - 1)
                        .isPresent();
    }

    /** What an object tells of where the verb takes something said for it: "announced a deal", "praised the ruling". */
    private BitSet said(Sentence s, Token v, Token object) {
        boolean voiced =
                object.relation().equals("dobj") || s.child(v.index(), "agent").isPresent();
        boolean said = cues.takesObject(s, v.index()) || s.isCue(v.index()) && cues.speaksOf(s, v, object);
        return voiced && said ? phrase(s, object) : new BitSet();
    }

    /** "Called for a truce", "accused of hiding", "criticised for its silence". */
    private BitSet behind(Sentence s, Token v, Token preposition, Commitment commitment) {
        BitSet content = new BitSet();
        if (verdicts.isCalling(s, v, preposition)) {
            s.child(preposition.index(), "pobj").ifPresent(p -> content.or(ofNoun(s, p)));
            return content;
        }
        boolean charge = commitment == Commitment.ACCUSE || commitment == Commitment.JUDGE;
        if (charge && CHARGING.contains(preposition.lemma()) || cues.governs(s, v.index(), preposition)) {
            s.child(preposition.index(), "pcomp").ifPresent(p -> content.or(subtree(s, p.index())));
            s.child(preposition.index(), "pobj").ifPresent(p -> content.or(ofNoun(s, p)));
            if (content.isEmpty() && commitment != Commitment.DENY_REPORT) {
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

    static boolean hasMark(Sentence s, Token v) {
        return s.children(v.index()).stream()
                .anyMatch(c -> !c.lemma().equals("as") // "as the ministry put it" is a parenthesis
                        && (c.relation().equals("mark")
                                || c.relation().equals("advmod")
                                        && Set.of("when", "where", "while").contains(c.lemma())));
    }

    /** What an object tells of: the clause of "the claims that ..." , or a denied or confirmed event, "the call". */
    private BitSet object(Sentence s, Token object, Commitment commitment) {
        BitSet clause = ofNoun(s, object);
        if (!clause.isEmpty()) {
            return clause;
        }
        boolean event = commitment == Commitment.DENY
                || commitment == Commitment.ADMIT
                || commitment == Commitment.DOUBT
                || commitment == Commitment.ASSERT && complicity.contains(object.lemma()); // "claimed responsibility"
        if (event && object.isNoun() && cues.noun(object.lemma()).isEmpty()) {
            return subtree(s, object.index());
        }
        if (commitment == Commitment.DENY && object.isVerb()) {
            return subtree(s, object.index());
        }
        return new BitSet();
    }

    /** The clause of "the claim that ...", "the promise to ...", the matter of "claims of ...". */
    BitSet ofNoun(Sentence s, Token noun) {
        BitSet content = new BitSet();
        if (cues.noun(s, noun).isEmpty()) {
            return content;
        }
        boolean learned = cues.noun(noun.lemma()).isEmpty(); // "a suit against the paper" is no report
        for (Token c : belowOrBehind(s, noun)) {
            boolean that = (c.relation().equals("acl")
                            || c.relation().equals("ccomp")
                            || c.relation().equals("relcl"))
                    && s.children(c.index()).stream()
                            .anyMatch(m ->
                                    m.relation().equals("mark") && m.lemma().equals("that"));
            boolean to = !learned && c.relation().equals("acl") && c.tag().equals("VB");
            if (that || to) {
                content.or(subtree(s, c.index()));
            } else if (!learned && c.relation().equals("prep") && brings(noun, c)) {
                for (Token object : s.children(c.index())) {
                    if (object.relation().equals("pobj") || object.relation().equals("pcomp")) {
                        content.or(subtree(s, object.index()));
                    }
                }
            }
        }
        return content;
    }

    /**
     * Also the preposition or the clause behind an object, which the parser may hang on the verb: "voiced anger at the sale",
     * "disproved statements by the mayor that", or on a verb between: "a claim made by the mayor that".
     */
    private List<Token> belowOrBehind(Sentence s, Token noun) {
        List<Token> below = new ArrayList<>(s.children(noun.index()));
        if (noun.relation().equals("dobj")) {
            s.children(noun.head()).stream()
                    .filter(p -> p.index() == noun.index() + 1 && p.relation().equals("prep"))
                    .filter(p -> cues.noun(noun.lemma() + " " + p.lemma()).isPresent())
                    .forEach(below::add);
            s.child(noun.head(), "ccomp").filter(c -> c.index() > noun.index()).ifPresent(below::add);
        }
        clauseOf(s, noun).filter(c -> c.head() != noun.index()).ifPresent(below::add);
        s.child(noun.index(), "acl")
                .filter(made -> made.tag().equals("VBN"))
                .ifPresent(made -> s.children(made.index()).stream()
                        .filter(c -> c.relation().equals("acl") || c.relation().equals("ccomp"))
                        .forEach(below::add));
        if (noun.relation().equals("nsubj") && s.token(noun.head()).lemma().equals("be")) {
            s.child(noun.head(), "ccomp").ifPresent(below::add); // "her claim was that"
        }
        return below;
    }

    /** "Claims of", "opposition to", "disagreement with". */
    private boolean brings(Token noun, Token preposition) {
        return ABOUT.contains(preposition.lemma())
                || cues.noun(noun.lemma() + " " + preposition.lemma()).isPresent();
    }

    static BitSet subtree(Sentence s, int token) {
        BitSet in = new BitSet(s.size());
        for (Token t : s.subtree(token)) {
            in.set(t.index());
        }
        return in;
    }
}
