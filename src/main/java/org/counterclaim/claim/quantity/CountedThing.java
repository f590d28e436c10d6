package org.counterclaim.claim.quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * What a number counts: the noun it stands with, the whole it is a part of, or the subject of "rose to". Deaths, fatalities,
 * people killed and a toll come out as one measure; a word for some people only (children, soldiers) stays itself.
 */
final class CountedThing {

    /** @param token index of the noun that is counted; the number's own head where no noun is */
    record Found(String lemma, int token) {}

    private static final Set<String> MODIFIERS = Set.of(
            "nmod",
            "num",
            "nummod",
            "compound",
            "qmod",
            "quantmod",
            "amod",
            "det",
            "nn",
            "npadvmod",
            "meta",
            "poss",
            "predet");
    private static final Set<String> CHANGE_PREPOSITIONS = Set.of("to", "at", "from", "by", "of");
    private static final Set<String> WHOLE = Set.of("of", "in", "for", "worth");
    private static final Set<String> MEASURED = Set.of("dobj", "npadvmod", "attr", "advmod", "dep", "acomp", "oprd");
    private static final Set<String> DIMENSIONS =
            Set.of("deep", "long", "wide", "high", "tall", "thick", "depth", "length");
    private static final Set<String> SENTENCES = Set.of("sentence", "prison", "jail", "imprisonment", "custody");
    private static final Set<String> SENTENCING = Set.of("sentence", "jail", "imprison");

    private static final int LONGEST_NUMBER = 3;

    private final WordList measures = WordList.load("en", "quantity-measures");
    private final WordList measuring = WordList.load("en", "measuring-verbs");
    private final WordList people = WordList.load("en", "people-nouns");

    /** @param unit whether a unit stands between number and noun: money, per cent, kilometres */
    Found of(Sentence s, int from, int to, String unit) {
        int top = top(s, from, to);
        Found found = unit.equals("count") ? count(s, to, top) : measured(s, to, top, unit);
        return found.lemma().isEmpty() ? ofChange(s, found) : found;
    }

    /** The token that hangs on something outside the phrase. */
    static int top(Sentence s, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            int head = s.token(i).head();
            if ((head < from || head >= to) && !s.token(i).relation().equals("punct")) {
                return i;
            }
        }
        return to - 1;
    }

    private Found count(Sentence s, int to, int top) {
        Optional<Token> whole = whole(s, to, top, Set.of("of"));
        if (whole.isPresent()) {
            return thing(s, whole.get().index(), top);
        }
        Token t = s.token(top);
        if (isModifier(t) && t.head() >= to && s.token(t.head()).isNoun()) {
            return thing(s, t.head(), t.head());
        }
        Optional<String> state = state(s, to);
        if (state.isPresent()) {
            return new Found(state.get(), top);
        }
        return new Found(byVerb(s, top).orElse(""), top);
    }

    private static boolean isModifier(Token t) {
        return MODIFIERS.contains(t.relation());
    }

    /** @param place token in whose place the noun stands: itself, or "dozens" of "dozens of people" */
    private Found thing(Sentence s, int noun, int place) {
        String lemma = singular(s.token(noun));
        if (people.contains(lemma)) {
            return new Found(byVerb(s, place).or(() -> state(s, noun + 1)).orElse("people"), noun);
        }
        boolean toll = s.token(noun).isNoun() && measures.contains(lemma);
        return new Found(toll ? measures.value(lemma).orElseThrow() : lemma, noun);
    }

    /** "12 dead", "five injured". */
    private Optional<String> state(Sentence s, int at) {
        if (at >= s.size()
                || !(s.token(at).tag().startsWith("JJ")
                        || s.token(at).tag().equals("VBN")
                        || s.token(at).tag().equals("NN"))) {
            return Optional.empty();
        }
        return measures.value(s.token(at).form().toLowerCase(Locale.ROOT));
    }

    /** What became of the people counted: "12 were killed", "killed 12", "12 people killed in", "12 died". */
    private Optional<String> byVerb(Sentence s, int noun) {
        Token t = s.token(noun);
        for (Token c : s.children(noun)) {
            if (c.tag().equals("VBN") && c.index() > noun && measures.contains(c.lemma())) {
                return measures.value(c.lemma());
            }
        }
        Optional<Token> verb = s.head(noun).filter(Token::isVerb);
        boolean undergoes = t.relation().equals("nsubjpass") || t.relation().equals("dobj");
        boolean dies = t.relation().equals("nsubj")
                && verb.filter(v -> s.child(v.index(), "dobj").isEmpty()).isPresent();
        if (verb.isPresent() && (undergoes || dies)) {
            return measures.value(verb.get().lemma()).or(() -> left(s, verb.get(), noun));
        }
        return Optional.empty();
    }

    /** "left 12 people dead". */
    private Optional<String> left(Sentence s, Token verb, int noun) {
        return s.children(verb.index()).stream()
                .filter(c ->
                        c.index() > noun && (c.tag().startsWith("JJ") || c.tag().equals("VBN")))
                .flatMap(c -> measures.value(c.form().toLowerCase(Locale.ROOT)).stream())
                .findFirst();
    }

    private Found measured(Sentence s, int to, int top, String unit) {
        Token t = s.token(top);
        if (isTime(unit) && isSentence(s, to, top)) {
            return new Found("sentence", top);
        }
        if (isModifier(t) && t.head() >= to && s.token(t.head()).isNoun()) {
            return new Found(lemma(s, t.head()), top);
        }
        if (to < s.size() && DIMENSIONS.contains(s.token(to).form())) {
            return new Found(s.token(to).lemma(), top);
        }
        Optional<Token> whole = whole(s, to, top, isTime(unit) ? Set.of() : WHOLE);
        return new Found(whole.map(w -> lemma(s, w.index())).orElse(""), top);
    }

    static boolean isTime(String unit) {
        return Set.of("second", "minute", "hour", "day", "month", "year").contains(unit);
    }

    private static boolean isSentence(Sentence s, int to, int top) {
        boolean named = false;
        for (int i = to; i < Math.min(s.size(), to + 3); i++) {
            named |= SENTENCES.contains(s.token(i).lemma());
        }
        Optional<Token> head = s.head(top);
        boolean given = head.filter(h -> SENTENCING.contains(h.lemma())).isPresent()
                || head.flatMap(h -> s.head(h.index()))
                        .filter(h -> SENTENCING.contains(h.lemma()))
                        .isPresent();
        return named || given;
    }

    /** The noun after "of" that the number is a part of. */
    private static Optional<Token> whole(Sentence s, int to, int top, Set<String> prepositions) {
        if (to >= s.size()) {
            return Optional.empty();
        }
        Token prep = s.token(to);
        boolean hangs = prep.head() == top || prep.head() < to && prep.head() >= to - LONGEST_NUMBER;
        return hangs && prepositions.contains(prep.lemma())
                ? s.child(to, "pobj").filter(Token::isNoun)
                : Optional.empty();
    }

    /** "The toll rose to 40", "put the toll at 40", "sales fell 5%": what rose is what is counted. */
    private Found ofChange(Sentence s, Found found) {
        Optional<Token> head = s.head(found.token());
        if (head.isEmpty()) {
            return found;
        }
        Token h = head.get();
        if (h.lemma().equals("worth")) {
            return from(s, s.head(h.index()), found);
        }
        if (h.relation().equals("prep") && CHANGE_PREPOSITIONS.contains(h.lemma())) {
            return from(s, s.head(h.index()), found);
        }
        boolean measures = h.isVerb()
                && measuring.contains(h.lemma())
                && MEASURED.contains(s.token(found.token()).relation());
        return measures ? from(s, head, found) : found;
    }

    /** "a toll of 40": the noun; "rose to 40": the subject of the verb, or its object in "put the toll at 40". */
    private Found from(Sentence s, Optional<Token> up, Found found) {
        return up.flatMap(t -> t.isNoun() ? Optional.of(t) : changed(s, t, found.token()))
                .map(noun -> new Found(lemma(s, noun.index()), found.token()))
                .orElse(found);
    }

    private static Optional<Token> changed(Sentence s, Token verb, int number) {
        Optional<Token> subject = s.child(verb.index(), "nsubj").or(() -> s.child(verb.index(), "nsubjpass"));
        Optional<Token> object =
                s.child(verb.index(), "dobj").filter(o -> o.isNoun() && !s.dominates(o.index(), number));
        boolean puts = object.filter(o ->
                        !s.subtree(o.index()).stream().anyMatch(x -> x.tag().equals("CD")))
                .isPresent();
        return (puts ? object : subject).filter(n -> n.isNoun() && !n.isProperNoun());
    }

    private String lemma(Sentence s, int noun) {
        String lemma = singular(s.token(noun));
        if (people.contains(lemma)) {
            return "people";
        }
        return measures.value(lemma).orElse(lemma);
    }

    /** "Americans" counts as any noun does. */
    private static String singular(Token noun) {
        String lemma = noun.lemma();
        return noun.tag().equals("NNPS") && lemma.endsWith("s") ? lemma.substring(0, lemma.length() - 1) : lemma;
    }
}
