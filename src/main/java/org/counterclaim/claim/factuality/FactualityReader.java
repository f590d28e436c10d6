package org.counterclaim.claim.factuality;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Factuality.Certainty;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * Factuality of a predicate inside the clause that a source utters: climbs the tree from the predicate to the clause's
 * root and collects what it meets (after De Facto, Saurí and Pustejovsky 2012).
 */
public final class FactualityReader {

    private static final Set<String> PARTICIPANTS = Set.of("nsubj", "nsubjpass", "dobj", "attr", "dative");
    /** Relations in which the word above tells how the clause below is meant. */
    static final Set<String> GOVERNED = Set.of("xcomp", "ccomp", "pcomp", "conj", "prep");

    /** Relations by which an event noun hangs on a verb, directly or by a preposition. */
    private static final Set<String> HANGING = Set.of("dobj", "pobj", "prep", "nsubjpass", "conj", "compound");

    private static final Set<String> HEARSAY = Set.of("alleged", "supposed", "purported", "so-called", "suspected");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private final Complements complements = new Complements();
    private final NounClauses nouns = new NounClauses();
    private final Promises promises = new Promises();
    private final Conditions conditions = new Conditions();
    private final Likelihood likelihood = new Likelihood();
    private final WordList hearsay = WordList.load("en", "hearsay-adverbs");
    private final Negators negators = new Negators();
    private final WordList modifiers = WordList.load("en", "event-modifiers");
    private final WordList modals = WordList.load("en", "modals");

    /**
     * @param predicate token of the verb or event noun
     * @param inside which tokens belong to the uttered clause; the climb ends where it would leave them
     */
    public Factuality read(Sentence s, int predicate, IntPredicate inside) {
        Finding finding = new Finding();
        int at = predicate;
        boolean counted = false;
        for (int steps = 0; steps < s.size(); steps++) {
            Token t = s.token(at);
            if (!counted) {
                own(s, t, finding, at == predicate, inside);
            }
            Optional<Token> above = s.head(at);
            if (above.isEmpty() || !inside.test(above.get().index())) {
                break;
            }
            if (nouns.backed(s, t, at == predicate, finding)) {
                break;
            }
            if (nouns.told(s, t, above.get(), inside, finding)) {
                break;
            }
            finding.open |= Nobody.relative(s, t);
            Optional<Token> verdict = nouns.judged(s, t, finding);
            if (verdict.isPresent() && inside.test(verdict.get().index())) {
                if (verdict.get().head() == above.get().index()) { // read as if "reports" were the verb
                    own(s, verdict.get(), finding, false, inside);
                    break;
                }
                at = verdict.get().index();
                counted = false;
                continue;
            }
            Optional<Token> impersonal = nouns.saying(s, t, finding).filter(v -> inside.test(v.index()));
            if (impersonal.isPresent()) {
                at = impersonal.get().index();
                counted = false;
                continue;
            }
            Optional<Token> settling = promises.settling(s, t).filter(v -> inside.test(v.index()));
            if (settling.isPresent()) {
                promises.read(s, settling.get(), finding);
                at = settling.get().index();
                counted = false;
                continue;
            }
            if (Complements.isInfinitive(s, t)) {
                switch (t.relation()) {
                    case "acl", "relcl" -> complements.ofNoun(s, t, finding); // "the man to lead them"
                    case "advcl" -> {
                        if (!complements.isOfNounBefore(s, t, finding)) {
                            finding.limit(Certainty.PROBABLE); // "went there to sign"
                            finding.open |= nouns.isUndone(s, above.get()); // "no step was taken to sign"
                        }
                    }
                    default -> {
                        // the verb above tells
                    }
                }
            }
            if (t.relation().startsWith("csubj")) {
                Complements.ofSubject(s, t, above.get(), finding);
            }
            if (!GOVERNED.contains(t.relation())
                    || complements.isListed(s, t, finding)
                    || Backdrop.isOfClause(t)
                    || t.relation().equals("prep") && !above.get().isVerb()) {
                break; // relative and adverbial clauses stand by themselves, whatever is said above them
            }
            boolean coordinated = t.relation().equals("conj");
            Optional<String> truth = nouns.ofClause(s, above.get(), t);
            if (truth.isPresent()) {
                boolean isFalse = truth.get().equals("false");
                finding.negative ^= isFalse;
                finding.open |= isFalse && negators.negates(s, above.get()); // "is not false"
                at = above.get().index();
                counted = false;
                continue;
            }
            Optional<Token> likely = likelihood.read(s, t, above.get(), finding);
            if (likely.isPresent() && inside.test(likely.get().index())) {
                at = likely.get().index();
                counted = true; // its negation is counted with the adjective
                continue;
            }
            if (!coordinated) {
                complements.read(s, t, above.get(), finding);
            }
            at = above.get().index();
            // A partner's own negation and modals are not shared, but for what shared() has taken over.
            counted = coordinated;
        }
        if (conditions.isConsequence(s, predicate, inside)) {
            finding.aimed();
        }
        if (isQuestion(s, predicate, at) || conditions.isPremise(s, predicate, inside)) {
            finding.open = true;
        }
        if (s.token(predicate).isNoun()) {
            governed(s, s.token(predicate), inside, finding);
        }
        return finding.value();
    }

    /** Whether a denial of this verb may be meant for its purpose or reason alone: "denied having left to hide". */
    public boolean givesReason(Sentence s, int verb) {
        return s.token(verb).isVerb() && Reasons.follow(s, s.token(verb));
    }

    /** "May hold an election", "hopes for a deal": an event new to the text is no surer than the verb above it. */
    private void governed(Sentence s, Token noun, IntPredicate inside, Finding finding) {
        for (Token c : s.children(noun.index())) {
            boolean definite =
                    c.relation().equals("poss") || c.relation().equals("det") && DEFINITE.contains(c.lemma());
            if (definite) {
                return;
            }
        }
        Token at = noun;
        for (int steps = 0; steps < 3 && HANGING.contains(at.relation()); steps++) {
            Optional<Token> above = s.head(at.index()).filter(u -> inside.test(u.index()));
            if (above.isEmpty() || Backdrop.isOfNoun(above.get())) {
                return;
            }
            at = above.get();
            if (at.isVerb()) {
                Factuality verb = read(s, at.index(), inside);
                finding.limit(verb.certainty());
                return;
            }
        }
    }

    /** Negation, modals, adverbs and marks that hang on the word itself. */
    private void own(Sentence s, Token t, Finding finding, boolean predicate, IntPredicate inside) {
        if (!t.isVerb() && !predicate && !t.relation().equals("conj")) {
            determiner(s, t, predicate, finding);
            return;
        }
        boolean negated = negators.negates(s, t);
        for (Token c : s.children(t.index())) {
            finding.open |= negators.tellsOfPart(s, c);
            String lemma = c.lemma();
            switch (c.relation()) {
                case "aux" ->
                    modals.value(lemma.toLowerCase(Locale.ROOT))
                            .map(Certainty::valueOf)
                            .ifPresent(finding::limit);
                case "mark" -> {
                    finding.open |= conditions.isMark(lemma) && inside.test(c.index());
                }
                case "advmod" -> {
                    hearsay.value(lemma).map(Certainty::valueOf).ifPresent(finding::limit);
                    if (Set.of("hardly", "scarcely").contains(lemma) && !Inversion.isJustDone(s, c)) {
                        negated = true;
                        finding.limit(Certainty.PROBABLE);
                    }
                }
                case "preconj", "cc" -> {
                    if (lemma.equals("neither")) {
                        negated = true;
                    }
                }
                default -> {
                    boolean participant = PARTICIPANTS.contains(c.relation()) && t.isVerb();
                    if (participant && negators.isNegative(s, c) && !isPledge(s, t, c)) {
                        negated = true;
                    }
                    if (c.relation().equals("dobj") || c.relation().equals("nsubjpass")) {
                        hedged(s, c, finding);
                    }
                    if (c.relation().equals("agent")
                            && s.child(c.index(), "pobj")
                                    .filter(o -> negators.isNegative(s, o))
                                    .isPresent()) {
                        negated = true;
                    }
                }
            }
        }
        if (!t.isVerb()) {
            determiner(s, t, predicate, finding);
        }
        if (negated) {
            finding.negative = !finding.negative;
            finding.open |= t.isVerb()
                    && (Reasons.follow(s, t) || Negators.holdForAWhile(s, t) || negators.tellsOfDegree(s, t));
        }
        if (t.relation().equals("conj")) {
            shared(s, t, finding);
        }
    }

    /** "What alleged crimes he committed": nobody says that he did. */
    private void hedged(Sentence s, Token object, Finding finding) {
        for (Token c : s.children(object.index())) {
            if (c.index() < object.index() && HEARSAY.contains(c.lemma())) {
                finding.limit(Certainty.POSSIBLE);
            }
        }
    }

    /** "Pledges no tax increase" is a pledge all the same: the no is what is pledged. */
    private boolean isPledge(Sentence s, Token verb, Token object) {
        return object.relation().equals("dobj") && complements.isPledge(s.verbLemma(verb.index()));
    }

    /** "No call", "no such talks" on an event noun. */
    private void determiner(Sentence s, Token t, boolean predicate, Finding finding) {
        boolean participant = s.head(t.index())
                .filter(h -> h.isVerb() && PARTICIPANTS.contains(t.relation()))
                .isPresent();
        if (participant && !predicate) {
            return; // counted on the verb
        }
        for (Token c : s.children(t.index())) {
            if (predicate && c.index() < t.index()) {
                modifiers
                        .value(c.lemma())
                        .or(() -> modifiers.value(c.form().toLowerCase(Locale.ROOT)))
                        .map(Certainty::valueOf)
                        .ifPresent(finding::limit);
            }
            if ((c.relation().equals("det") || c.relation().equals("neg")) && negators.isDeterminer(c.lemma())) {
                finding.negative = !finding.negative;
            }
        }
    }

    /** A coordinated verb without its own subject shares its partner's modal; with "or", "nor" its negation too. */
    private void shared(Sentence s, Token t, Finding finding) {
        Optional<Token> partner = s.head(t.index());
        boolean ownSubject =
                s.children(t.index()).stream().anyMatch(c -> c.relation().startsWith("nsubj"));
        if (partner.isEmpty() || ownSubject || !isSameForm(s, t, partner.get())) {
            return;
        }
        for (Token c : s.children(partner.get().index())) {
            if (c.relation().equals("aux")) {
                modals.value(c.lemma()).map(Certainty::valueOf).ifPresent(finding::limit);
            }
            if (c.relation().equals("neg") && joinedByOr(s, partner.get())) {
                finding.negative = !finding.negative;
            }
        }
    }

    /** "Did not see or hear", "has not seen or heard", "was not seeing or hearing". */
    private static boolean isSameForm(Sentence s, Token t, Token partner) {
        boolean shares = t.tag().equals(partner.tag()) && t.tag().matches("VB[GN]");
        return t.tag().equals("VB")
                || shares
                        && s.children(t.index()).stream()
                                .noneMatch(c -> c.relation().startsWith("aux"));
    }

    private static boolean joinedByOr(Sentence s, Token partner) {
        return s.child(partner.index(), "cc")
                .filter(cc -> cc.lemma().equals("or") || cc.lemma().equals("nor"))
                .isPresent();
    }

    /** A question asks, whoever asks it; a clause that the question only relies on ("the man who ...") is not asked. */
    private static boolean isQuestion(Sentence s, int predicate, int top) {
        Token last = s.token(s.size() - 1);
        boolean mark = last.form().equals("?")
                || s.size() > 1
                        && last.form().matches("[\"”’')]")
                        && s.token(s.size() - 2).form().equals("?");
        return mark && s.head(top).isEmpty() && s.dominates(top, predicate);
    }
}
