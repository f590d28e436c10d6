package org.counterclaim.claim.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.counterclaim.model.Span;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * The words of a predicate's clause.
 *
 * @param span from its first to its last word, without conjunctions, commas and marks at its edges
 * @param content lemmas of its nouns, verbs, adjectives and numbers, in order
 */
record Clause(Span span, List<String> content) {

    private static final Set<String> EDGE = Set.of("cc", "mark", "punct", "preconj", "meta", "discourse");

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
        for (Token t : words.subList(from, to)) {
            if (t.isNoun()
                    || t.tag().equals("CD")
                    || t.tag().startsWith("JJ")
                    || t.isVerb() && !t.relation().startsWith("aux")) {
                content.add(t.lemma());
            }
        }
        return new Clause(new Span(words.get(from).start(), words.get(to - 1).end()), content);
    }

    private static boolean hasSubject(Sentence s, int verb) {
        return s.children(verb).stream()
                .anyMatch(c -> c.relation().startsWith("nsubj") || c.relation().equals("expl"));
    }

    private static boolean isEdge(Token t, int predicate) {
        return t.index() != predicate && EDGE.contains(t.relation());
    }
}
