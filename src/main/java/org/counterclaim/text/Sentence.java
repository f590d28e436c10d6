package org.counterclaim.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.counterclaim.model.Span;
import org.jspecify.annotations.Nullable;

/** A read sentence: tokens that form one dependency tree, with named entities and predicate frames. Immutable. */
public final class Sentence {

    private final String text;
    private final int paragraph;
    private final List<Token> tokens;
    private final List<NamedSpan> names;
    private final List<Frame> frames;
    private final BitSet cues;
    private final int[][] children;
    private final @Nullable Frame[] frameAt;
    private final @Nullable NamedSpan[] nameAt;

    /**
     * @param text the whole text that token offsets count in
     * @param paragraph number of its paragraph, from 0
     * @param cues the words that report something, as far as their sentence tells: "said", "criticism", "according"
     * @throws IllegalArgumentException if the heads do not form a tree with at least one root
     */
    public Sentence(
            String text, int paragraph, List<Token> tokens, List<NamedSpan> names, List<Frame> frames, BitSet cues) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has tokens");
        }
        this.text = text;
        this.paragraph = paragraph;
        this.tokens = List.copyOf(tokens);
        this.names = List.copyOf(names);
        this.frames = List.copyOf(frames);
        this.cues = (BitSet) cues.clone();
        this.children = childrenOf(this.tokens);
        this.frameAt = new Frame[tokens.size()];
        for (Frame f : frames) {
            frameAt[f.predicate()] = f;
        }
        this.nameAt = new NamedSpan[tokens.size()];
        for (NamedSpan n : names) {
            Arrays.fill(nameAt, n.from(), n.to(), n);
        }
    }

    private static int[][] childrenOf(List<Token> tokens) {
        int[] count = new int[tokens.size()];
        for (Token t : tokens) {
            if (t.head() >= 0) {
                count[t.head()]++;
            }
        }
        int[][] children = new int[tokens.size()][];
        for (int i = 0; i < children.length; i++) {
            children[i] = new int[count[i]];
        }
        int[] next = new int[tokens.size()];
        for (Token t : tokens) {
            if (t.head() >= 0) {
                children[t.head()][next[t.head()]++] = t.index();
            }
        }
        return children;
    }

    /** The same sentence with another tree. */
    public Sentence withTokens(List<Token> other) {
        return new Sentence(text, paragraph, other, names, frames, cues);
    }

    /** The same sentence with other frames. */
    public Sentence withFrames(List<Frame> other) {
        return new Sentence(text, paragraph, tokens, names, other, cues);
    }

    /** Whether the word reports what somebody says, thinks or wants. */
    public boolean isCue(int token) {
        return cues.get(token);
    }

    public int paragraph() {
        return paragraph;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    public List<NamedSpan> names() {
        return names;
    }

    public List<Frame> frames() {
        return frames;
    }

    public Optional<Frame> frame(int predicate) {
        return Optional.ofNullable(frameAt[predicate]);
    }

    /** The named entity that covers this token. */
    public Optional<NamedSpan> name(int token) {
        return Optional.ofNullable(nameAt[token]);
    }

    /** Where the sentence stands in the text. */
    public Span span() {
        return new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** The sentence's own words, verbatim. */
    public String text() {
        return span().in(text);
    }

    /** The whole text that offsets count in. */
    public String source() {
        return text;
    }

    /** The dependents of a token, from left to right. */
    public List<Token> children(int token) {
        List<Token> list = new ArrayList<>(children[token].length);
        for (int c : children[token]) {
            list.add(tokens.get(c));
        }
        return list;
    }

    /** The first dependent with this label. */
    public Optional<Token> child(int token, String relation) {
        for (int c : children[token]) {
            if (tokens.get(c).relation().equals(relation)) {
                return Optional.of(tokens.get(c));
            }
        }
        return Optional.empty();
    }

    public Optional<Token> head(int token) {
        int head = tokens.get(token).head();
        return head < 0 ? Optional.empty() : Optional.of(tokens.get(head));
    }

    /** Whether {@code token} is {@code ancestor} or depends on it, directly or not. */
    public boolean dominates(int ancestor, int token) {
        for (int t = token, steps = 0;
                t >= 0 && steps <= tokens.size();
                t = tokens.get(t).head(), steps++) {
            if (t == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The token and everything that depends on it, from left to right. */
    public List<Token> subtree(int token) {
        boolean[] in = new boolean[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        open.push(token);
        while (!open.isEmpty()) {
            int t = open.pop();
            if (!in[t]) {
                in[t] = true;
                for (int c : children[t]) {
                    open.push(c);
                }
            }
        }
        List<Token> list = new ArrayList<>();
        for (Token t : tokens) {
            if (in[t.index()]) {
                list.add(t);
            }
        }
        return list;
    }

    /** The stretch of text from a token's leftmost to its rightmost dependent. */
    public Span subtreeSpan(int token) {
        List<Token> all = subtree(token);
        return new Span(all.get(0).start(), all.get(all.size() - 1).end());
    }

    /** The token's lemma with its particle: "vote down" for "voted ... down". */
    public String verbLemma(int token) {
        String lemma = tokens.get(token).lemma();
        return child(token, "prt").map(p -> lemma + " " + p.lemma()).orElse(lemma);
    }

    /** Verbatim words from token {@code from} to before token {@code to}. */
    public String words(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    @Override
    public String toString() {
        return text();
    }
}
