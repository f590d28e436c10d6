package org.counterclaim.claim;

/** How much of a sentence is shown with its evidence. */
public final class Sentences {

    private static final int LONGEST = 600;

    private Sentences() {}

    /** The sentence, cut with an ellipsis where it is longer than anybody would read. */
    public static String shortened(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int cut = Character.isHighSurrogate(sentence.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return sentence.substring(0, cut) + "…";
    }
}
