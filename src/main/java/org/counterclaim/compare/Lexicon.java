package org.counterclaim.compare;

/** What the comparison asks about words. Lemmas in lower case, a particle joined by a space. */
public interface Lexicon {

    /** The tables that ship with the program. */
    static Lexicon shipped() {
        return WordTables.SHIPPED.get();
    }

    /** Whether the two exclude each other when said of one thing: rise and fall, lawful and unlawful. */
    boolean opposite(String one, String other);

    /** Whether the two may say the same: the same word, or words that share a common sense. */
    boolean synonymous(String one, String other);

    /** Whether {@code special} is a kind or way of {@code general}: phone of call, girl of child. */
    boolean isKindOf(String special, String general);

    /** One word that stands for a word and its opposites, so that both sides of a yes and no meet under one key. */
    String oppositionClass(String lemma);

    /** How much it tells that two texts share this word: 0 for the most frequent words, 1 for names and rare words. */
    double rarity(String lemma);

    /** Whether a verb says too little by itself to tell an event: have, make, begin. */
    boolean isCommonVerb(String lemma);

    /** Whether the word counts human beings as such, not a part of them: people, victim; not child, soldier. */
    boolean countsPeople(String lemma);

    /** Whether the word makes a group a crowd with no one position: some, most, voters, polls. */
    boolean isVagueGroup(String word);

    /** Whether a phrase with this head names somebody: administration, party. */
    boolean isActorHead(String lemma);

    /** Whether the word only points to somebody: he, you, this. */
    boolean isPronoun(String word);

    /** Whether so many articles name it that the name by itself tells no event. */
    boolean isFamous(String name);

    /** Whether a capitalised word names nobody by itself: a title, a month, a legal form. */
    boolean isNameNoise(String word);
}
