package org.counterclaim.claim.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.factuality.Negators;
import org.counterclaim.claim.factuality.Verdicts;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * What somebody says, in a word, of what others say or ask: "'That is a lie,' she said of reports that ...", "asked whether
 * ..., he said he had not". What was said or asked is what they deny or affirm.
 */
final class Comments {

    private static final Set<String> ASKING = Set.of("ask", "question", "press", "quiz", "challenge", "grill");
    private static final Set<String> REPLIES = Set.of("response", "reply", "reaction", "answer");
    private static final Set<String> POINTING = Set.of("it", "that", "this", "these", "those", "they", "nothing");

    /** What an answer may have besides its auxiliary verb: "he certainly had not". */
    private static final Set<String> BESIDE = Set.of("nsubj", "expl", "neg", "advmod", "punct", "mark", "aux");

    private final CueLexicon cues;
    private final SourceReader sources;
    private final CommitmentReader commitments;
    private final Verdicts verdicts = new Verdicts();
    private final Negators negators = new Negators();
    private final WordList answers = WordList.load("en", "answers");

    Comments(CueLexicon cues, SourceReader sources, CommitmentReader commitments) {
        this.cues = cues;
        this.sources = sources;
        this.commitments = commitments;
    }

    /** What a comment is about: the clause, and whether it was asked. */
    private record Matter(BitSet words, boolean asked) {}

    /** What a comment says of its matter, and the word that says it. */
    private record Answer(int token, Commitment commitment) {}

    Optional<Draft> find(int passage, Sentence s, Token v) {
        Optional<Integer> speaker = cues.verb(s, v.index())
                .filter(c -> c == Commitment.ASSERT || c == Commitment.ADMIT)
                .flatMap(c -> Reporters.ofVerb(s, v))
                .filter(n -> sources.canSpeak(new Node(passage, n), v.lemma()));
        Optional<Matter> matter = speaker.flatMap(n -> matter(s, v, n));
        Optional<Answer> answer = matter.flatMap(m -> answer(s, v, m));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Node head = new Node(passage, speaker.get());
        Commitment commitment = answer.get().commitment();
        Draft draft = new Draft(new Node(passage, answer.get().token()), sources.read(head), head, commitment);
        draft.add(passage, matter.get().words());
        return Optional.of(draft);
    }

    private Optional<Matter> matter(Sentence s, Token v, int speaker) {
        Stream<Token> around = Stream.concat(
                s.children(v.index()).stream(), speaker > v.index() ? s.children(speaker).stream() : Stream.empty());
        return around.flatMap(c -> matters(s, c).stream()).findFirst();
    }

    private List<Matter> matters(Sentence s, Token c) {
        if (c.relation().equals("prep")) {
            return s.child(c.index(), "pobj").stream()
                    .flatMap(o -> c.lemma().equals("in") && REPLIES.contains(o.lemma())
                            ? s.child(o.index(), "prep").flatMap(to -> s.child(to.index(), "pobj")).stream()
                            : Stream.of(o))
                    .flatMap(o -> said(s, o).stream())
                    .toList();
        }
        boolean asked = c.relation().equals("advcl") && c.tag().equals("VBN") && ASKING.contains(c.lemma());
        return asked
                ? s.subtree(c.index()).stream()
                        .flatMap(t -> asked(s, c, t).or(() -> said(s, t)).stream())
                        .toList()
                : List.of();
    }

    /** "Asked whether he had met them". */
    private static Optional<Matter> asked(Sentence s, Token asking, Token clause) {
        boolean whether = clause.head() == asking.index()
                && Set.of("ccomp", "advcl").contains(clause.relation())
                && s.child(clause.index(), "mark")
                        .filter(m -> m.lemma().equals("if") || m.lemma().equals("whether"))
                        .isPresent();
        if (!whether) {
            return Optional.empty();
        }
        BitSet words = ReportContent.subtree(s, clause.index());
        words.clear(words.nextSetBit(0)); // without "if": the answer is no question
        return Optional.of(new Matter(words, true));
    }

    /** "Of reports that", "in response to claims that". */
    private Optional<Matter> said(Sentence s, Token noun) {
        boolean said = noun.relation().equals("pobj") && cues.noun(noun.lemma()).isPresent();
        return said
                ? ReportContent.clauseOf(s, noun).map(c -> new Matter(ReportContent.subtree(s, c.index()), false))
                : Optional.empty();
    }

    private Optional<Answer> answer(Sentence s, Token v, Matter matter) {
        for (Token c : s.children(v.index())) {
            if (c.relation().equals("ccomp") && !matter.words().get(c.index())) {
                Optional<Commitment> verdict = isPointing(s, c) ? commitments.verdict(s, c) : Optional.empty();
                if (verdict.isEmpty() && matter.asked() && isBare(s, c)) {
                    verdict = Optional.of(negators.negates(s, c) ? Commitment.DENY : Commitment.ASSERT);
                }
                if (verdict.isPresent()) {
                    return verdict.filter(a -> a != Commitment.ASK).map(a -> new Answer(c.index(), a));
                }
            }
        }
        return quoted(s, matter);
    }

    private static boolean isPointing(Sentence s, Token verb) {
        return s.child(verb.index(), "nsubj")
                .filter(n -> POINTING.contains(n.lemma()))
                .isPresent();
    }

    /** "He had not", "she would": the rest is what was asked. */
    private static boolean isBare(Sentence s, Token verb) {
        return Set.of("have", "do", "be", "will", "would", "can", "could").contains(verb.lemma())
                && s.child(verb.index(), "nsubj").isPresent()
                && s.children(verb.index()).stream().allMatch(c -> BESIDE.contains(c.relation()));
    }

    /** "Nonsense", "Absolutely not", "No, it did not": a quotation of no clause, or what it begins with. */
    private Optional<Answer> quoted(Sentence s, Matter matter) {
        int from = 0;
        while (from < s.size() && !isMark(s.token(from))) {
            from++;
        }
        int to = from + 1;
        while (to < s.size() && !isMark(s.token(to)) && !s.token(to).relation().equals("punct")) {
            to++;
        }
        if (to >= s.size() || to == from + 1 || matter.words().get(from + 1)) {
            return Optional.empty();
        }
        List<Token> words = s.tokens().subList(from + 1, to);
        Optional<String> answer = answers.value(spelt(words));
        if (answer.isEmpty() && words.stream().noneMatch(w -> w.isVerb() || negators.isNegator(w.lemma()))) {
            answer = words.stream().flatMap(w -> verdicts.ofWord(w).stream()).findFirst();
        }
        int first = from + 1;
        return answer.map(a -> new Answer(first, a.equals("true") ? Commitment.ASSERT : Commitment.DENY));
    }

    private static String spelt(List<Token> words) {
        return String.join(
                " ", words.stream().map(w -> w.form().toLowerCase(Locale.ROOT)).toList());
    }

    private static boolean isMark(Token t) {
        return t.form().matches("[\"“”]|``|''");
    }
}
