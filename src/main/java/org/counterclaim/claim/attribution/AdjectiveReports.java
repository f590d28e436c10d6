package org.counterclaim.claim.attribution;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.factuality.Negators;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** What somebody is said to be: "is adamant that", "was worried about", "remains opposed to". */
final class AdjectiveReports {

    private static final Set<String> COPULAS =
            Set.of("be", "remain", "feel", "become", "grow", "seem", "appear", "sound", "look", "stay");
    private static final Set<String> ABOUT = Set.of("about", "of", "over", "by", "at", "with", "to");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private final WordList adjectives = WordList.load("en", "cue-adjectives");
    private final Negators negators = new Negators();
    private final SourceReader sources;

    AdjectiveReports(SourceReader sources) {
        this.sources = sources;
    }

    Optional<Draft> find(int passage, Sentence s, Token adjective) {
        if (!adjectives.contains(adjective.form().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Optional<Token> verb = copula(s, adjective);
        Optional<Integer> subject = verb.flatMap(v -> subject(s, v))
                .filter(n -> !s.token(n).lemma().equals("it"))
                .filter(n -> sources.canSpeak(new Node(passage, n), "find"));
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Token be = verb.get();
        Optional<Token> clause =
                clause(s, adjective).or(() -> clause(s, be).filter(c -> c.index() > adjective.index()));
        Optional<Token> matter = clause.isPresent() ? clause : matter(s, adjective);
        if (matter.isEmpty()) {
            return Optional.empty();
        }
        Commitment own = adjectives
                .value(adjective.form().toLowerCase(Locale.ROOT))
                .map(Commitment::of)
                .orElseThrow();
        boolean known = clause.isEmpty() && (matter.get().isVerb() || isDefinite(s, matter.get()));
        Commitment commitment = known && own != Commitment.WANT ? Commitment.JUDGE : own;
        Node head = new Node(passage, subject.get());
        Draft draft = new Draft(
                new Node(passage, adjective.index()),
                sources.read(head),
                head,
                inContext(s, be, adjective, commitment));
        BitSet content = ReportContent.subtree(s, matter.get().index());
        draft.add(passage, content);
        return Optional.of(draft);
    }

    /** "Is sure", "was worried", where the parser takes the participle for a passive. */
    private static Optional<Token> copula(Sentence s, Token adjective) {
        if (s.child(adjective.index(), "auxpass").isPresent()) {
            return Optional.of(adjective);
        }
        return s.head(adjective.index())
                .filter(v -> adjective.relation().equals("acomp") && COPULAS.contains(v.lemma()));
    }

    private static Optional<Integer> subject(Sentence s, Token verb) {
        return s.child(verb.index(), "nsubjpass").map(Token::index).or(() -> Reporters.ofVerb(s, verb));
    }

    private static Optional<Token> clause(Sentence s, Token above) {
        return s.children(above.index()).stream()
                .filter(c -> c.index() > above.index())
                .filter(c -> c.relation().equals("ccomp") || c.relation().equals("xcomp"))
                .filter(Token::isVerb)
                .findFirst();
    }

    /** "Worried about the dam", "opposed to selling it"; a day or a place tells when or where. */
    private static Optional<Token> matter(Sentence s, Token adjective) {
        return s.children(adjective.index()).stream()
                .filter(p -> p.index() > adjective.index()
                        && Set.of("prep", "agent").contains(p.relation())
                        && ABOUT.contains(p.lemma()))
                .flatMap(p -> s.children(p.index()).stream())
                .filter(o -> o.relation().equals("pobj") || o.relation().equals("pcomp"))
                .filter(o -> s.name(o.index()).filter(NamedSpan::isTime).isEmpty())
                .findFirst();
    }

    private static boolean isDefinite(Sentence s, Token noun) {
        return s.children(noun.index()).stream()
                .anyMatch(c -> c.relation().equals("poss") || DEFINITE.contains(c.lemma()));
    }

    /** "Is not sure that" leaves it open; who is not happy that it is so takes it for granted all the same. */
    private Commitment inContext(Sentence s, Token be, Token adjective, Commitment told) {
        boolean negated = negators.negates(s, be)
                || s.children(adjective.index()).stream()
                        .anyMatch(c -> c.relation().equals("neg"));
        boolean modal = s.children(be.index()).stream()
                .anyMatch(c -> c.relation().equals("aux")
                        && Set.of("may", "might", "could", "should").contains(c.lemma()));
        if (told == Commitment.JUDGE || told == Commitment.ADMIT) {
            return told;
        }
        if (negated) {
            return told == Commitment.DOUBT ? Commitment.BELIEVE : Commitment.ASK;
        }
        return modal && told != Commitment.ASK ? Commitment.SUSPECT : told;
    }
}
