package org.counterclaim.claim.document;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterclaim.model.Span;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/**
 * A noun phrase by its head word.
 *
 * @param head index of the head token
 */
public record NounPhrase(Sentence sentence, int head) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ARTICLE = Pattern.compile("^(?i:the|a|an)\\s+(?=\\S)");
    private static final Pattern POSSESSIVE = Pattern.compile("\\s*['’]s?$");
    private static final Set<String> PREMODIFIERS =
            Set.of("det", "predet", "compound", "nmod", "poss", "advmod", "neg");

    /** From its first premodifier to its head: "the Kremlin spokesman", without clauses and appositions behind it. */
    public Span core() {
        int from = first(head);
        return new Span(sentence.token(from).start(), sentence.token(head).end());
    }

    private int first(int token) {
        int from = token;
        for (Token child : sentence.children(token)) {
            if (child.index() < token && PREMODIFIERS.contains(child.relation())) {
                from = Math.min(from, first(child.index()));
            }
        }
        return from;
    }

    /** The core with "of ..." behind it: "the mayor of Brenz". */
    public Span withOf() {
        Span core = core();
        for (Token child : sentence.children(head)) {
            if (child.relation().equals("prep") && child.lemma().equals("of") && child.index() == head + 1) {
                for (Token object : sentence.children(child.index())) {
                    if (object.relation().equals("pobj")) {
                        return core.cover(new NounPhrase(sentence, object.index()).core());
                    }
                }
            }
        }
        return core;
    }

    /** Words of the core without a leading article. */
    public String name() {
        return stripArticle(core().in(sentence.source()));
    }

    /** The modifiers before the head, nearest last, with their own modifiers. */
    public List<Token> modifiers() {
        return sentence.children(head).stream()
                .filter(t -> t.index() < head && PREMODIFIERS.contains(t.relation()))
                .toList();
    }

    /** Whether an article or "this", "that" points to something known. */
    public boolean isDefinite() {
        for (Token child : sentence.children(head)) {
            if (child.relation().equals("det")
                            && Set.of("the", "this", "that", "these", "those").contains(child.lemma())
                    || child.relation().equals("poss")) {
                return true;
            }
        }
        return false;
    }

    /** A name without a leading article and a trailing possessive. */
    public static String stripArticle(String name) {
        String plain = SPACE.matcher(name).replaceAll(" ").strip();
        plain = ARTICLE.matcher(plain).replaceFirst("");
        return POSSESSIVE.matcher(plain).replaceFirst("");
    }
}
