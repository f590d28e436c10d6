package org.counterclaim.text.en;

import java.util.List;
import org.counterclaim.text.Language;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Words;

/** English as the newspapers write it. */
public final class English implements Language {

    private final EnglishSentences sentences = new EnglishSentences();
    private final EnglishLemmas lemmas = new EnglishLemmas();
    private final EnglishTrees trees = new EnglishTrees(lemmas);

    @Override
    public List<Words> sentences(String text) {
        return sentences.of(text, LONGEST);
    }

    @Override
    public String plain(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) > 126) {
                return Plain.of(form);
            }
        }
        return form;
    }

    @Override
    public String lemma(String form, String tag, String relation, String headTag) {
        return lemmas.of(plain(form), tag, relation, headTag);
    }

    @Override
    public Sentence mended(Sentence read) {
        return trees.mended(read);
    }
}
