package org.counterclaim.claim.proposition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.counterclaim.model.Span;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * The words of a predicate's clause.
 *
 * @param span from its first to its last word, without conjunctions, commas and marks at its edges
 * @param content lemmas of its nouns, verbs, adjectives and numbers, in order, without those of a clause it is set against
 */
record Clause(Span span, List<String> content) {

    private static final Set<String> EDGE = Set.of("cc", "mark", "punct", "preconj", "meta", "discourse");

    private static final Set<String> CONTRASTING = Set.of("although", "though", "whereas", "while", "albeit");

    /** "Nor has she sold it" without its first word would be the opposite. */
    private static final Set<String> NEGATING = Set.of("nor", "neither");

    static Clause of(Sentence s, int predicate) {
        List<Token> words = new ArrayList<>(s.subtree(predicate));
        // A parenthetical "he said" and a coordinated clause with a subject of its own are clauses of their own.
        for (Token c : s.children(predicate)) {
            boolean apart = c.relation().equals("parataxis")
                    || c.relation().equals("conj") && c.isVerb() && hasSubject(s, c.index());
            if (apart) {
                words.removeAll(s.subtree(c.index()));
            }
        }
        int from = 0;
        int to = words.size();
        while (from < to - 1
                && isEdge(words.get(from), predicate)
                && !NEGATING.contains(words.get(from).lemma())) {
            from++;
        }
        while (to - 1 > from && isEdge(words.get(to - 1), predicate)) {
            to--;
        }
        List<String> content = new ArrayList<>();
        Set<Token> contrast = new HashSet<>();
        s.children(predicate).stream()
                .filter(c -> isContrast(s, c))
                .forEach(c -> contrast.addAll(s.subtree(c.index())));
        for (Token t : words.subList(from, to)) {
            if (contrast.contains(t)) {
                continue;
            }
            if (t.isNoun()
                    || t.tag().equals("CD")
                    || t.tag().startsWith("JJ")
                    || t.isVerb() && !t.relation().startsWith("aux")) {
                content.add(t.lemma());
            }
        }
        return new Clause(new Span(words.get(from).start(), words.get(to - 1).end()), content);
    }

    /** "Although she did not call it theft, she called it wrong": the words of another claim. */
    private static boolean isContrast(Sentence s, Token clause) {
        return clause.relation().equals("advcl")
                && hasSubject(s, clause.index())
                && s.child(clause.index(), "mark")
                        .filter(m -> CONTRASTING.contains(m.lemma()))
                        .isPresent();
    }

    private static boolean hasSubject(Sentence s, int verb) {
        return s.children(verb).stream()
                .anyMatch(c -> c.relation().startsWith("nsubj") || c.relation().equals("expl"));
    }

    private static boolean isEdge(Token t, int predicate) {
        return t.index() != predicate && EDGE.contains(t.relation());
    }
}
