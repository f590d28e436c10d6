package org.counterclaim.text.en;

import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** "'The club,' Tom Hale told a paper, 'sold its ground'": the club sold it, and told nobody anything. */
final class SplitQuotes {

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''");

    private SplitQuotes() {}

    /** Gives what is said behind its verb the subject that the quote begins with before the speaker. */
    static Sentence mended(Sentence s, Token said) {
        Token verb = s.token(said.head());
        boolean rest = said.index() > verb.index()
                && !Subjects.has(s, said)
                && s.child(said.index(), "mark").isEmpty()
                && said.tag().matches("VB[DZPN]")
                && endsAt(s, s.subtree(said.index()).get(0).index());
        Optional<Token> begun = s.children(verb.index()).stream()
                .filter(c -> c.isNoun() && Set.of("nsubj", "dep").contains(c.relation()))
                .findFirst();
        if (!rest || begun.isEmpty()) {
            return s;
        }
        boolean split = s.children(verb.index()).stream()
                .filter(c ->
                        c.relation().equals("nsubj") && c.index() > begun.get().index())
                .anyMatch(c -> c.index() < verb.index()
                        && endsAt(s, s.subtree(c.index()).get(0).index()));
        boolean passive = s.child(said.index(), "auxpass").isPresent();
        return split ? Trees.hung(s, begun.get().index(), said.index(), passive ? "nsubjpass" : "nsubj") : s;
    }

    /** Whether a quote or what stands between its parts ends before this token: a mark of quotation beside a comma or noun. */
    private static boolean endsAt(Sentence s, int token) {
        return MARKS.contains(s.token(token).form())
                || token > 0 && MARKS.contains(s.token(token - 1).form());
    }
}
