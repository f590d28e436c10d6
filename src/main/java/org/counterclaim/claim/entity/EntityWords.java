package org.counterclaim.claim.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.counterclaim.text.WordList;

/** The word lists of this step. */
record EntityWords(
        WordList speechTitles,
        WordList titles,
        WordList givenNames,
        WordList officeNouns,
        WordList organisationNouns,
        WordList assemblies,
        WordList placeKinds,
        WordList pairNouns,
        WordList companyRoles) {

    static EntityWords english() {
        return new EntityWords(
                WordList.load("en", "speech-titles"),
                WordList.load("en", "titles"),
                WordList.load("en", "given-names"),
                WordList.load("en", "office-nouns"),
                WordList.load("en", "organisation-nouns"),
                WordList.load("en", "assemblies"),
                WordList.load("en", "place-kinds"),
                WordList.load("en", "pair-nouns"),
                WordList.load("en", "company-roles"));
    }

    boolean speaks(String lemma) {
        return speechTitles.contains(lemma);
    }

    /** The gender that a word tells if it is a title: "Mrs", but not "German". */
    Profile.Gender genderOfTitle(String word) {
        return gender(titles, word.toLowerCase(Locale.ROOT)).orElse(Profile.Gender.UNKNOWN);
    }

    /** The gender that a title or an office tells, by its ending too: "spokesman". */
    Profile.Gender gender(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return gender(titles, lower)
                .orElseGet(() -> lower.endsWith("woman")
                        ? Profile.Gender.FEMALE
                        : lower.endsWith("man") ? Profile.Gender.MALE : Profile.Gender.UNKNOWN);
    }

    /** The gender that a full name's given name tells. */
    Profile.Gender genderOfName(String fullName) {
        String[] words = fullName.toLowerCase(Locale.ROOT).split("\\s+");
        return words.length < 2
                ? Profile.Gender.UNKNOWN
                : gender(givenNames, words[0]).orElse(Profile.Gender.UNKNOWN);
    }

    private static Optional<Profile.Gender> gender(WordList words, String word) {
        return words.value(word).flatMap(told -> switch (told) {
            case "m" -> Optional.of(Profile.Gender.MALE);
            case "f" -> Optional.of(Profile.Gender.FEMALE);
            default -> Optional.empty();
        });
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
