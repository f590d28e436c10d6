package org.counterclaim.text.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Frame;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Sentences whose verb the parser takes for a noun or a participle: "the firm claims to ...", "the club referred to ...". */
final class LostVerbs {

    private static final Set<String> COPULA = Set.of("cop", "aux", "auxpass", "poss");

    /** Nouns that are the past of their verb too. */
    private static final Set<String> PAST_LIKE_NOUNS =
            Set.of("burst", "hit", "split", "spread", "cut", "shut", "cast", "thrust", "upset", "quit");

    private final EnglishLemmas lemmas;

    LostVerbs(EnglishLemmas lemmas) {
        this.lemmas = lemmas;
    }

    Sentence mended(Sentence s) {
        Sentence now = s;
        for (Token t : s.tokens()) {
            if (isVerbWithSubject(now, t)) {
                now = asVerb(now, t);
            } else if (subjectOfClause(now, now.token(t.index())).isPresent()) {
                now = ofClause(now, now.token(t.index()));
            } else if (isPastLikeNoun(now, now.token(t.index()))) {
                now = pastLikeNoun(now, now.token(t.index()));
            } else if (t.head() < 0 && t.isNoun()) {
                now = active(now, t);
            }
        }
        return now;
    }

    /** A common noun that the tree takes for a verb: it has a subject, no copula, and no article of its own. */
    private static boolean isVerbWithSubject(Sentence s, Token t) {
        Optional<Token> subject = s.child(t.index(), "nsubj").filter(n -> n.index() < t.index());
        return (t.tag().equals("NN") || t.tag().equals("NNS"))
                && subject.isPresent()
                && s.children(t.index()).stream()
                        .noneMatch(c -> COPULA.contains(c.relation())
                                || c.lemma().equals("be")
                                || c.relation().equals("det")
                                        && c.index() > subject.get().index());
    }

    /**
     * "Warned that any deal with him risks breaking it": a plural noun without a place of its own in the clause behind
     * "that", as it holds the "that" itself or is a second object of one preposition.
     */
    private static Optional<Token> that(Sentence s, Token t) {
        if (!t.tag().equals("NNS") || t.relation().equals("nsubj") || t.index() + 1 >= s.size()) {
            return Optional.empty();
        }
        Token next = s.token(t.index() + 1);
        boolean second = t.relation().equals("pobj")
                && s.token(t.index() - 1).relation().equals("pobj")
                && s.token(t.index() - 1).head() == t.head();
        Optional<Token> behind = second && next.tag().equals("VBG") ? s.child(next.index(), "mark") : Optional.empty();
        return s.child(t.index(), "mark")
                .or(() -> behind)
                .filter(m -> m.lemma().equals("that") && m.index() < t.index());
    }

    /** The clause's subject, which the parser hangs on the verb before or on the one behind. */
    private static Optional<Token> subjectOfClause(Sentence s, Token t) {
        return that(s, t)
                .filter(m -> m.index() > 0 && s.token(m.index() - 1).isVerb())
                .flatMap(m -> s.tokens().subList(m.index() + 1, t.index()).stream()
                        .filter(n -> n.relation().equals("nsubj"))
                        .findFirst());
    }

    private Sentence ofClause(Sentence s, Token t) {
        Token subject = subjectOfClause(s, t).orElseThrow();
        int that = that(s, t).orElseThrow().index();
        Sentence verb = retagged(s, t, "VBZ", that - 1, "ccomp");
        verb = Trees.hung(Trees.hung(verb, subject.index(), t.index(), "nsubj"), that, t.index(), "mark");
        Token next = s.token(t.index() + 1);
        return next.tag().equals("VBG") ? Trees.hung(verb, next.index(), t.index(), "xcomp") : verb;
    }

    /** "The dam burst on Sunday(, the mayor said)": the head of a sentence or of what is said, that could be a past as well. */
    private static boolean isPastLikeNoun(Sentence s, Token t) {
        boolean noun = t.tag().equals("NN") && PAST_LIKE_NOUNS.contains(t.form());
        if (!noun || t.index() == 0 || t.index() + 1 >= s.size()) {
            return false;
        }
        Token before = s.token(t.index() - 1);
        Token after = s.token(t.index() + 1);
        boolean subject = before.relation().equals("compound") && before.head() == t.index();
        boolean clause =
                t.head() < 0 && s.tokens().stream().noneMatch(v -> v.tag().matches("VB[DZP]|MD"))
                        || t.relation().equals("nsubj")
                                && s.token(t.head()).isVerb()
                                && s.children(t.head()).stream()
                                        .anyMatch(c -> c.index() > t.index()
                                                && c.relation().equals("nsubj"));
        return subject && clause && after.tag().matches("IN|RB");
    }

    private Sentence pastLikeNoun(Sentence s, Token t) {
        int subject = t.index() - 1;
        Sentence verb = retagged(s, t, "VBD", t.head(), t.head() < 0 ? t.relation() : "ccomp");
        for (Token c : s.children(t.index())) {
            verb = c.index() < subject ? Trees.hung(verb, c.index(), subject, c.relation()) : verb;
        }
        return Trees.hung(verb, subject, t.index(), "nsubj");
    }

    private Sentence asVerb(Sentence s, Token t) {
        String relation = t.relation().startsWith("nsubj") ? "ccomp" : t.relation();
        Sentence verb = retagged(s, t, t.tag().equals("NNS") ? "VBZ" : "VBD", t.head(), relation);
        for (Token c : s.children(t.index())) {
            boolean infinitive = c.relation().equals("acl")
                    && s.child(c.index(), "aux")
                            .filter(to -> to.lemma().equals("to"))
                            .isPresent();
            verb = infinitive ? Trees.hung(verb, c.index(), t.index(), "xcomp") : verb;
        }
        return verb;
    }

    /** "The club referred to a memo": no club that somebody referred, as its role is the doer's. */
    private Sentence active(Sentence s, Token noun) {
        Optional<Token> participle = s.children(noun.index()).stream()
                .filter(c -> c.relation().equals("acl") && c.tag().equals("VBN") && c.index() > noun.index())
                .filter(c -> s.frame(c.index())
                        .filter(f -> f.roles().contains(new Frame.RoleFiller("A0", noun.index())))
                        .isPresent())
                .findFirst();
        if (participle.isEmpty()) {
            return s;
        }
        int verb = participle.get().index();
        Sentence mended = retagged(s, participle.get(), "VBD", -1, "root");
        mended = retagged(mended, noun, noun.tag(), verb, "nsubj");
        for (Token c : s.children(noun.index())) {
            mended = c.index() > verb ? Trees.hung(mended, c.index(), verb, c.relation()) : mended;
        }
        return mended;
    }

    private Sentence retagged(Sentence s, Token t, String tag, int head, String relation) {
        List<Token> tokens = new ArrayList<>(s.tokens());
        String lemma = lemmas.of(t.form(), tag, relation, "");
        tokens.set(t.index(), new Token(t.index(), t.form(), lemma, tag, head, relation, t.start(), t.end()));
        return s.withTokens(tokens);
    }
}
