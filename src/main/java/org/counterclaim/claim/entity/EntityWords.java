package org.counterclaim.claim.entity;

import org.counterclaim.text.WordList;

/** The word lists of this step. */
record EntityWords(
        WordList speechTitles, WordList titles, WordList officeNouns, WordList organisationNouns, WordList placeKinds) {

    static EntityWords english() {
        return new EntityWords(
                WordList.load("en", "speech-titles"),
                WordList.load("en", "titles"),
                WordList.load("en", "office-nouns"),
                WordList.load("en", "organisation-nouns"),
                WordList.load("en", "place-kinds"));
    }

    boolean speaks(String lemma) {
        return speechTitles.contains(lemma);
    }

    /** Whether the noun stands for an organisation only if its name says so. */
    boolean mustBeNamed(String lemma) {
        return organisationNouns.value(lemma).filter("named"::equals).isPresent();
    }

    /** Whether the office stands for the state or body that is named with it. */
    boolean isHead(String lemma) {
        return speechTitles.value(lemma).filter("head"::equals).isPresent();
    }

    boolean isSpokesperson(String lemma) {
        return speechTitles.value(lemma).filter("spokesperson"::equals).isPresent();
    }
}
