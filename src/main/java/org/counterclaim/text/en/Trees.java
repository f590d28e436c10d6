package org.counterclaim.text.en;

import java.util.ArrayList;
import java.util.List;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** What those who mend a tree have in common. */
final class Trees {

    private Trees() {}

    static boolean isComma(Sentence s, int token) {
        return token >= 0 && s.token(token).form().equals(",");
    }

    /** The sentence with one token under another head; as it was where that would be a circle. */
    static Sentence hung(Sentence s, int token, int head, String relation) {
        if (s.dominates(token, head)) {
            return s;
        }
        List<Token> tokens = new ArrayList<>(s.tokens());
        Token t = s.token(token);
        tokens.set(token, new Token(token, t.form(), t.lemma(), t.tag(), head, relation, t.start(), t.end()));
        return s.withTokens(tokens);
    }
}
