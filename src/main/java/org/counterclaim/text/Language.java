package org.counterclaim.text;

import java.util.List;

/** What is special to one language before and after the model: where sentences and words end, and base forms. */
public interface Language {

    /** The longest sentence handed to the model, in words; whatever is longer is cut, at a comma where there is one. */
    int LONGEST = 120;

    /** Sentences and their words, in order, none longer than {@link #LONGEST}; work is linear in the text. */
    List<Words> sentences(String text);

    /** The form the model was taught with: plain quotes and dashes, no invisible characters. */
    String plain(String form);

    /**
     * Base form of a word.
     *
     * @param tag Penn part of speech
     * @param relation dependency label, for clitics that stand for two verbs
     * @param headTag part of speech of the word it depends on
     */
    String lemma(String form, String tag, String relation, String headTag);

    /** The sentence with those words hung elsewhere that the model is known to hang wrongly in this language. */
    default Sentence mended(Sentence read) {
        return read;
    }
}
