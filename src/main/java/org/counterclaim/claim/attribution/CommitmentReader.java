package org.counterclaim.claim.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.claim.factuality.Negators;
import org.counterclaim.claim.factuality.Nobody;
import org.counterclaim.claim.factuality.Verdicts;
import org.counterclaim.model.EntityType;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** How a verb of reporting commits whoever reports to what is told. */
final class CommitmentReader {

    /** "Told the crew to leave": not that it did. */
    private static final Set<String> BIDDING = Set.of(
            "tell", "advise", "warn", "instruct", "notify", "caution", "remind", "signal", "whisper", "shout", "yell");

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''");

    private final Entities entities;
    private final CueLexicon cues;
    private final SourceReader sources;
    private final ReportContent contents;
    private final Verdicts verdicts = new Verdicts();
    private final Negators negators = new Negators();

    CommitmentReader(Entities entities, CueLexicon cues, SourceReader sources, ReportContent contents) {
        this.entities = entities;
        this.cues = cues;
        this.sources = sources;
        this.contents = contents;
    }

    /** The commitment that the verb has by itself. */
    Optional<Commitment> told(int passage, Sentence s, Token v) {
        return cues.verb(s, v.index())
                .map(listed -> listed == Commitment.DENY_REPORT && judges(s, v) ? Commitment.JUDGE : listed)
                .or(() -> utters(passage, s, v) ? Optional.of(Commitment.ASSERT) : Optional.empty())
                .or(() -> named(s, v))
                .or(() -> cues.isLearned(s, v.index()) ? learned(s, v) : Optional.empty());
    }

    /** "Dismissed the governor's plan": not what somebody said, which would be denied. */
    private boolean judges(Sentence s, Token v) {
        return (s.isCue(v.index()) || cues.takesObject(s, v.index()))
                && !cues.isSpelt(s, v.index()) // "poured scorn on claims that"
                && s.child(v.index(), "dobj")
                        .filter(o ->
                                cues.speaksOf(s, v, o) && cues.noun(o.lemma()).isEmpty())
                        .isPresent();
    }

    /**
     * Of a verb that no list has: whoever says a whole sentence holds it; what is talked of as known is taken for granted. Of
     * anything else ("voted to leave") the word does not tell whether it is said or done.
     */
    private static Optional<Commitment> learned(Sentence s, Token v) {
        boolean sentence = s.child(v.index(), "ccomp")
                .filter(c -> s.child(c.index(), "nsubj")
                        .or(() -> s.child(c.index(), "nsubjpass"))
                        .isPresent())
                .isPresent();
        Optional<Token> matter = s.child(v.index(), "dobj").or(() -> s.children(v.index()).stream()
                .filter(c -> c.relation().equals("prep"))
                .flatMap(c -> s.child(c.index(), "pobj").stream())
                .findFirst());
        boolean known = matter.filter(o -> isDefinite(s, o)).isPresent();
        return sentence ? Optional.of(Commitment.ASSERT) : known ? Optional.of(Commitment.JUDGE) : Optional.empty();
    }

    private static boolean isDefinite(Sentence s, Token noun) {
        return noun.isProperNoun()
                || s.children(noun.index()).stream()
                        .anyMatch(c -> c.relation().equals("poss")
                                || c.relation().equals("det")
                                        && Set.of("the", "this", "these", "that", "those")
                                                .contains(c.lemma()));
    }

    /** The commitment that is left with the words around the verb: "did not say", "called the claim absurd". */
    Commitment inContext(Sentence s, Token v, Commitment told) {
        Commitment commitment = qualified(s, v, told);
        return commitment == told ? named(s, v).orElse(commitment) : commitment;
    }

    /** "Called the claim that ... absurd": what that tells of the claim. */
    Optional<Commitment> named(Sentence s, Token v) {
        Optional<Token> called = s.children(v.index()).stream()
                .filter(p -> verdicts.isCalling(s, v, p))
                .findFirst()
                .flatMap(p -> s.child(p.index(), "pobj"));
        return s.child(v.index(), "dobj")
                .or(() -> called)
                .filter(o -> !contents.ofNoun(s, o).isEmpty())
                .flatMap(o -> verdicts.named(s, v, o))
                .map(value -> value.equals("true") ? Commitment.ASSERT : Commitment.DENY);
    }

    /** "The claim that ... was wrong", "is not true": how this commits whoever says it. */
    Optional<Commitment> verdict(Sentence s, Token be) {
        boolean negated = verdicts.isNegated(s, be);
        return verdicts.of(s, be).map(value -> {
            boolean isTrue = value.equals("true");
            if (negated) {
                return isTrue ? Commitment.DENY : Commitment.ASK;
            }
            return isTrue ? Commitment.ASSERT : Commitment.DENY;
        });
    }

    /** "'It is a shame,' he beamed": whatever somebody does beside their own quoted words, they say these. */
    private boolean utters(int passage, Sentence s, Token v) {
        Optional<Token> somebody = s.child(v.index(), "nsubj")
                .filter(n -> n.isPronoun() && !n.lemma().equals("it")
                        || sources.isSpeaker(n)
                        || entities.one(new Node(passage, n.index()))
                                .filter(e -> e.type() == EntityType.PERSON)
                                .isPresent());
        if (somebody.isEmpty() || ReportContent.hasMark(s, v)) {
            return false;
        }
        BitSet said = contents.ofVerb(s, v, Commitment.ASSERT);
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

    /** A negated or merely possible act of saying commits nobody: "did not say that", "might claim that". */
    private Commitment qualified(Sentence s, Token v, Commitment told) {
        if (s.child(v.index(), "nsubj").filter(n -> Nobody.is(s, n)).isPresent() || Nobody.relative(s, v)) {
            return Commitment.ASK; // "nobody said that", "anyone who says that"
        }
        boolean without = v.relation().equals("pcomp")
                && s.head(v.index()).filter(p -> p.lemma().equals("without")).isPresent();
        if (without || negators.negates(s, v)) {
            return told == Commitment.DOUBT ? Commitment.BELIEVE : Commitment.ASK;
        }
        for (Token c : s.children(v.index())) {
            if (c.relation().equals("aux")
                    && Set.of("may", "might", "could", "should").contains(c.lemma())) {
                return told == Commitment.ASK ? told : Commitment.SUSPECT;
            }
        }
        if (told == Commitment.PLAN
                && s.child(v.index(), "ccomp").filter(c -> isPast(s, c)).isPresent()) {
            return Commitment.ASSERT; // "vowed that he had never met them": what is past is no plan
        }
        Optional<Token> above = s.head(v.index());
        boolean controlled = v.relation().equals("xcomp");
        if (controlled
                && above.isPresent()
                && Set.of("decline", "refuse", "fail", "want", "hope")
                        .contains(above.get().lemma())) {
            return Commitment.DECLINE;
        }
        if (controlled && above.filter(a -> isStillToDo(s, a)).isPresent()) {
            return Commitment.ASK;
        }
        boolean infinitive = told == Commitment.ASSERT
                && (BIDDING.contains(v.lemma()) || v.lemma().equals("agree"))
                && s.children(v.index()).stream()
                        .anyMatch(c -> ReportContent.CLAUSES.contains(c.relation())
                                && c.tag().equals("VB")
                                && s.child(c.index(), "aux")
                                        .filter(to -> to.lemma().equals("to"))
                                        .isPresent());
        return infinitive ? v.lemma().equals("agree") ? Commitment.PLAN : Commitment.WANT : told;
    }

    /** "Has yet to confirm". */
    private static boolean isStillToDo(Sentence s, Token verb) {
        return Set.of("have", "be", "remain").contains(verb.lemma())
                && s.child(verb.index(), "advmod")
                        .filter(a -> a.lemma().equals("yet"))
                        .isPresent();
    }

    private static boolean isPast(Sentence s, Token clause) {
        List<Token> auxiliaries = s.children(clause.index()).stream()
                .filter(c -> c.relation().startsWith("aux"))
                .toList();
        boolean perfect = auxiliaries.stream()
                .anyMatch(c -> c.lemma().equals("have")
                        || c.tag().equals("VBD") && c.relation().equals("auxpass"));
        return auxiliaries.stream().noneMatch(c -> c.tag().equals("MD"))
                && (clause.tag().equals("VBD") || clause.tag().equals("VBN") && perfect);
    }
}
