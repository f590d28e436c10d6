package org.counterclaim.text;

import java.util.List;

/** Reads the grammar of a text. Safe for use by several threads; the same text always gives the same sentences. */
public interface Reader extends AutoCloseable {

    /**
     * @param text plain text, paragraphs separated by newlines; of any length, may hold any characters
     * @return its sentences in order; empty for a text without words
     */
    List<Sentence> read(String text);

    /** Frees the model. */
    @Override
    void close();
}
