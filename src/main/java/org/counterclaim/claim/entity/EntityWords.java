package org.counterclaim.claim.entity;

import java.util.Arrays;
import java.util.Locale;
import org.counterclaim.text.WordList;

/** The word lists of this step. */
record EntityWords(
        WordList speechTitles,
        WordList titles,
        WordList officeNouns,
        WordList organisationNouns,
        WordList assemblies,
        WordList placeKinds) {

    static EntityWords english() {
        return new EntityWords(
                WordList.load("en", "speech-titles"),
                WordList.load("en", "titles"),
                WordList.load("en", "office-nouns"),
                WordList.load("en", "organisation-nouns"),
                WordList.load("en", "assemblies"),
                WordList.load("en", "place-kinds"));
    }

    boolean speaks(String lemma) {
        return speechTitles.contains(lemma);
    }

    /** Whether the noun stands for an organisation only if its name says so. */
    boolean mustBeNamed(String lemma) {
        return organisationNouns.value(lemma).filter("named"::equals).isPresent();
    }

    /** Whether the body of that name is one of many voices: a member or its speaker says nothing for all of it. */
    boolean isAssembly(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")).anyMatch(assemblies::contains);
    }

    /** Whether the office stands for the state or body that is named with it. */
    boolean isHead(String lemma) {
        return speechTitles.value(lemma).filter("head"::equals).isPresent();
    }

    boolean isSpokesperson(String lemma) {
        return speechTitles.value(lemma).filter("spokesperson"::equals).isPresent();
    }
}
