package org.counterclaim.text;

import org.counterclaim.model.Span;

/**
 * A word or punctuation mark.
 *
 * @param index position in its sentence, from 0
 * @param form as it stands in the text
 * @param lemma base form in lower case; proper names keep their form in lower case
 * @param tag Penn Treebank part of speech
 * @param head index of the token it depends on; -1 for the root
 * @param relation ClearNLP dependency label towards its head ({@code nsubj}, {@code dobj}, {@code neg}, ...)
 * @param start first UTF-16 unit in the text that was read
 * @param end one past its last unit
 */
public record Token(int index, String form, String lemma, String tag, int head, String relation, int start, int end) {

    public Span span() {
        return new Span(start, end);
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isPronoun() {
        return tag.startsWith("PRP");
    }
}
