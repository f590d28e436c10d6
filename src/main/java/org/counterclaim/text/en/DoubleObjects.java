package org.counterclaim.text.en;

import java.util.List;
import java.util.Optional;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Verbs that the parser gives two objects, where the second is another thing. */
final class DoubleObjects {

    private final WordList naming = WordList.load("en", "naming-verbs");
    private final WordList speakers = WordList.load("en", "speaker-nouns");

    Sentence mended(Sentence s, Token verb) {
        List<Token> objects = s.children(verb.index()).stream()
                .filter(c -> c.relation().equals("dobj") && c.index() > verb.index())
                .toList();
        if (objects.size() != 2) {
            return s;
        }
        Token first = objects.get(0);
        Token second = objects.get(1);
        return isNameOf(s, first, second)
                ? Trees.hung(s, first.index(), second.index(), "compound")
                : named(s, verb, second);
    }

    /** "Handed the pilot Selim Aras over": one person, by occupation and name. */
    private boolean isNameOf(Sentence s, Token noun, Token name) {
        return noun.isNoun()
                && speakers.contains(noun.lemma())
                && s.name(noun.index()).isEmpty()
                && s.name(name.index()).filter(n -> n.type().equals("PERSON")).isPresent()
                && s.subtree(name.index()).get(0).index() == noun.index() + 1;
    }

    /** "Called the claim that she had bribed the judge a lie": what the claim is called, and nothing that the judge was given. */
    private Sentence named(Sentence s, Token verb, Token second) {
        Optional<Token> names = s.head(verb.index())
                .filter(n -> verb.relation().equals("acl") && n.relation().equals("dobj"))
                .flatMap(n -> s.head(n.index()))
                .filter(v ->
                        naming.contains(v.lemma()) && s.child(v.index(), "oprd").isEmpty());
        return names.map(v -> Trees.hung(s, second.index(), v.index(), "oprd")).orElse(s);
    }
}
