package org.counterclaim.claim.stance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.model.Span;
import org.counterclaim.text.Frame;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/**
 * What in a sentence may tell how a target fares in it: the words, those near the target, those it depends on and that depend
 * on it, its roles, and how pleasant all these are by a word list. Training and use share it, so weights fit.
 */
public final class TargetFeatures {

    private static final int NEAR = 4;
    private static final int HIGHEST = 4;
    private static final Set<String> HOLLOW =
            Set.of("det", "punct", "aux", "auxpass", "case", "possessive", "mark", "complm");

    private static final Set<String> OTHER_CLAUSE = Set.of("relcl", "advcl", "ccomp", "parataxis", "csubj", "meta");

    private final WordList valence = WordList.load("en", "valence");

    /**
     * @param target where the target stands in the text that the sentence's offsets count in
     * @return names of the features that hold; none if no word of the sentence stands in the target
     */
    public Set<String> of(Sentence s, Span target) {
        Set<String> features = new LinkedHashSet<>();
        List<Token> inTarget =
                s.tokens().stream().filter(t -> t.span().overlaps(target)).toList();
        if (inTarget.isEmpty()) {
            return features;
        }
        int from = inTarget.get(0).index();
        int to = inTarget.get(inTarget.size() - 1).index();
        Token head = inTarget.stream()
                .filter(t -> t.head() < from || t.head() > to)
                .findFirst()
                .orElse(inTarget.get(inTarget.size() - 1));
        words(s, from, to, features);
        climb(s, head, features);
        clause(s, head, from, to, features);
        below(s, head, from, to, "mod", features);
        roles(s, head, features);
        return features;
    }

    private void words(Sentence s, int from, int to, Set<String> features) {
        String last = "<";
        Tally all = new Tally();
        Tally near = new Tally();
        for (Token t : s.tokens()) {
            String word = word(t);
            boolean target = t.index() >= from && t.index() <= to;
            if (target) {
                word = "TARGET";
            } else if (word.isEmpty()) {
                continue;
            } else {
                features.add("w:" + word);
                int distance = t.index() < from ? from - t.index() : t.index() - to;
                int value = valence(s, t);
                all.add(value);
                if (distance <= NEAR) {
                    features.add((t.index() < from ? "before:" : "behind:") + word);
                    near.add(value);
                }
            }
            if (!word.equals(last)) {
                features.add("b:" + last + " " + word);
            }
            last = word;
        }
        all.put("all", features);
        near.put("near", features);
    }

    /** From the target up: what it is subject or object of, and what else hangs on that. */
    private void climb(Sentence s, Token head, Set<String> features) {
        Token t = head;
        StringBuilder path = new StringBuilder();
        for (int height = 1; height <= HIGHEST; height++) {
            Optional<Token> above = s.head(t.index());
            if (above.isEmpty()) {
                break;
            }
            Token up = above.get();
            path.append(t.relation()).append('/');
            String negated = isNegated(s, up) ? "not " : "";
            features.add("up" + height + ":" + negated + word(up));
            if (height <= 2) {
                features.add("path:" + path + negated + word(up));
            }
            value("up" + height, path, valence(s, up), features);
            for (Token beside : s.children(up.index())) {
                if (beside.index() != t.index() && !HOLLOW.contains(beside.relation()) && height <= 2) {
                    features.add("beside" + height + ":" + beside.relation() + ":" + word(beside));
                    value("beside" + height + first(path), beside.relation(), valence(s, beside), features);
                    for (Token below : s.children(beside.index())) {
                        value("beside" + height + first(path) + "+", beside.relation(), valence(s, below), features);
                    }
                }
            }
            t = up;
        }
    }

    /** The words of the clause that the target stands in, and how many steps of the tree they are away. */
    private void clause(Sentence s, Token head, int from, int to, Set<String> features) {
        int verb = head.index();
        for (int steps = 0;
                steps < s.size() && !s.token(verb).isVerb() && s.token(verb).head() >= 0;
                steps++) {
            verb = s.token(verb).head();
        }
        Tally tally = new Tally();
        for (Token t : s.subtree(verb)) {
            String word = word(t);
            if ((t.index() < from || t.index() > to) && !word.isEmpty() && !HOLLOW.contains(t.relation())) {
                int below = 0;
                boolean own = true;
                for (int at = t.index();
                        at != verb && below < s.size();
                        at = s.token(at).head(), below++) {
                    own &= !OTHER_CLAUSE.contains(s.token(at).relation());
                }
                if (own) {
                    features.add("clause:" + word);
                    features.add("clause " + head.relation() + ":" + word);
                    tally.add(valence(s, t));
                }
            }
        }
        tally.put("clause", features);
        tally.put("clause " + head.relation(), features);
    }

    private static String first(StringBuilder path) {
        return path.substring(0, path.indexOf("/"));
    }

    private void below(Sentence s, Token head, int from, int to, String kind, Set<String> features) {
        Tally tally = new Tally();
        for (Token t : s.subtree(head.index())) {
            if (t.index() < from || t.index() > to) {
                tally.add(valence(s, t));
                if (t.head() == head.index() && !HOLLOW.contains(t.relation())) {
                    features.add(kind + ":" + t.relation() + ":" + word(t));
                }
            }
        }
        tally.put(kind, features);
    }

    private void roles(Sentence s, Token head, Set<String> features) {
        for (Frame frame : s.frames()) {
            for (Frame.RoleFiller role : frame.roles()) {
                if (s.dominates(role.token(), head.index()) && !s.dominates(frame.predicate(), role.token())
                        || role.token() == head.index()) {
                    Token predicate = s.token(frame.predicate());
                    String how = role.token() == head.index() ? "" : "in ";
                    features.add("role:" + how + role.label() + ":" + word(predicate));
                    value("role", how + role.label(), valence(s, predicate), features);
                    for (Frame.RoleFiller other : frame.roles()) {
                        if (other.token() != role.token()) {
                            Tally tally = new Tally();
                            s.subtree(other.token()).forEach(t -> tally.add(valence(s, t)));
                            tally.put("role " + role.label() + " " + other.label(), features);
                        }
                    }
                }
            }
        }
    }

    private static boolean isNegated(Sentence s, Token t) {
        return s.children(t.index()).stream().anyMatch(c -> c.relation().equals("neg"));
    }

    private static String word(Token t) {
        if (t.tag().equals("CD")) {
            return "0";
        }
        if (t.isProperNoun()) {
            return "NAME";
        }
        String lemma = t.lemma().toLowerCase(Locale.ROOT);
        return Character.isLetter(lemma.isEmpty() ? ' ' : lemma.charAt(0)) || lemma.startsWith("'") || lemma.equals("?")
                ? lemma
                : lemma.equals("“") || lemma.equals("\"") ? "\"" : "";
    }

    /** -1, 0 or 1 by the word list, turned round under a negation. */
    private int valence(Sentence s, Token t) {
        if (t.isProperNoun()) {
            return 0;
        }
        String lemma = t.lemma().toLowerCase(Locale.ROOT);
        int value = valence.value(lemma)
                .or(() -> valence.value(t.form().toLowerCase(Locale.ROOT)))
                .map(v -> v.equals("pleasant") ? 1 : -1)
                .orElse(0);
        return isNegated(s, t) ? -value : value;
    }

    private static void value(String kind, CharSequence what, int value, Set<String> features) {
        if (value != 0) {
            features.add(kind + ":" + what + ":" + (value > 0 ? "+" : "-"));
        }
    }

    /** How many pleasant and unpleasant words. */
    private static final class Tally {
        private int pleasant;
        private int unpleasant;

        void add(int value) {
            pleasant += value > 0 ? 1 : 0;
            unpleasant += value < 0 ? 1 : 0;
        }

        void put(String kind, Set<String> features) {
            for (int i = 1; i <= Math.min(3, pleasant); i++) {
                features.add(kind + " pleasant " + i);
            }
            for (int i = 1; i <= Math.min(3, unpleasant); i++) {
                features.add(kind + " unpleasant " + i);
            }
            if (pleasant != unpleasant) {
                features.add(kind + (pleasant > unpleasant ? " more pleasant" : " more unpleasant"));
            }
        }
    }
}
