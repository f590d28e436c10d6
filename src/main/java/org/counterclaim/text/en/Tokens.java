package org.counterclaim.text.en;

import java.util.Arrays;

/** A growing row of words with what their end means for the sentence. */
final class Tokens {

    /** What a token is to the search for sentence ends. */
    enum Mark {
        WORD,
        /** A full stop of its own. */
        STOP,
        /** Question and exclamation marks. */
        SHOUT,
        ELLIPSIS,
        /** A title or initial: a name follows. */
        TITLE,
        /** Another abbreviation: ends a sentence if a sentence starter follows. */
        ABBREVIATION,
        /** A place: ends a sentence if a capital follows. */
        PLACE,
        OPENER,
        CLOSER,
        BULLET
    }

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private Mark[] marks = new Mark[64];
    private int size;

    void add(int start, int end, Mark mark) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            marks = Arrays.copyOf(marks, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        marks[size++] = mark;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    Mark mark(int i) {
        return marks[i];
    }

    int[] starts(int from, int to) {
        return Arrays.copyOfRange(starts, from, to);
    }

    int[] ends(int from, int to) {
        return Arrays.copyOfRange(ends, from, to);
    }
}
