package org.counterclaim.text;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** The model's scores of one sentence: views into the buffers of a run, which only asks for what decoding needs. */
final class Scores {

    private final Labels labels;
    /** Words of the longest sentence in the batch, to which all are padded. */
    private final int padded;

    private final int row;
    private final int words;
    private final FloatBuffer tag;
    private final FloatBuffer name;
    private final FloatBuffer cue;
    private final FloatBuffer arc;
    private final FloatBuffer relation;
    private final LongBuffer predicates;
    private final FloatBuffer role;

    Scores(
            Labels labels,
            int padded,
            FloatBuffer tag,
            FloatBuffer name,
            FloatBuffer cue,
            FloatBuffer arc,
            FloatBuffer relation,
            LongBuffer predicates,
            FloatBuffer role) {
        this(labels, padded, 0, 0, tag, name, cue, arc, relation, predicates, role);
    }

    private Scores(
            Labels labels,
            int padded,
            int row,
            int words,
            FloatBuffer tag,
            FloatBuffer name,
            FloatBuffer cue,
            FloatBuffer arc,
            FloatBuffer relation,
            LongBuffer predicates,
            FloatBuffer role) {
        this.labels = labels;
        this.padded = padded;
        this.row = row;
        this.words = words;
        this.tag = tag;
        this.name = name;
        this.cue = cue;
        this.arc = arc;
        this.relation = relation;
        this.predicates = predicates;
        this.role = role;
    }

    Scores of(int row, int words) {
        return new Scores(labels, padded, row, words, tag, name, cue, arc, relation, predicates, role);
    }

    int words() {
        return words;
    }

    int bestTag(int word) {
        int n = labels.tags().size();
        return best(tag, at(word) * n, n);
    }

    float[][] names() {
        int n = labels.names().size();
        float[][] scores = new float[words][n];
        for (int i = 0; i < words; i++) {
            name.get(at(i) * n, scores[i]);
        }
        return scores;
    }

    /** How likely the word is the head of a cue of reporting. */
    double cue(int word) {
        int at = at(word) * 2;
        return 1 / (1 + Math.exp(cue.get(at) - cue.get(at + 1)));
    }

    /** {@code [word][head]}, head 0 is the root, head j + 1 is word j. */
    float[][] arcs() {
        float[][] scores = new float[words][words + 1];
        for (int i = 0; i < words; i++) {
            arc.get(at(i) * (padded + 1), scores[i]);
        }
        return scores;
    }

    /** The label of a word's arc to its best head; {@code root} is left for the root. */
    int bestRelation(int word, int rootLabel) {
        int n = labels.relations().size();
        int start = at(word) * n;
        int best = -1;
        for (int i = 0; i < n; i++) {
            if (i != rootLabel && (best < 0 || relation.get(start + i) > relation.get(start + best))) {
                best = i;
            }
        }
        return best;
    }

    /** Numbers of the sentence's predicates in {@link #predicate(int)} and {@link #roles}: from, inclusive. */
    int firstPredicate() {
        return lowerBound(row);
    }

    /** One past the last of the sentence's predicates. */
    int endOfPredicates() {
        return lowerBound(row + 1);
    }

    private int lowerBound(int wanted) {
        // the first entry is a filler
        int i = 1;
        while (2 * i < predicates.limit() && predicates.get(2 * i) < wanted) {
            i++;
        }
        return i;
    }

    /** The word that is the predicate of this number. */
    int predicate(int number) {
        return Math.toIntExact(predicates.get(2 * number + 1));
    }

    /** Scores of the roles that a word may have towards a predicate. */
    void roles(int word, int predicateNumber, float[] into) {
        role.get((predicateNumber * padded + word) * into.length, into);
    }

    private int at(int word) {
        return row * padded + word;
    }

    private static int best(FloatBuffer scores, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (scores.get(from + i) > scores.get(from + best)) {
                best = i;
            }
        }
        return best;
    }
}
