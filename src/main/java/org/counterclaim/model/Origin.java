package org.counterclaim.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the text of an article really comes from. Articles of one origin are not independent of each other.
 *
 * @param id the same for all articles with the very same words
 * @param name agency or outlet, for people
 * @param agency news agency that the article names as its source, where it does
 * @param sketch short fingerprint of the article's words, from which the share of words that two articles have in common
 *     can be told; null for a text too short for one
 */
public record Origin(
        String id,
        String name,
        @Nullable String agency,
        @Nullable String sketch) {

    /** Share of common shingles from which two texts are one. */
    public static final double SAME_TEXT = 0.6;

    /** Share of common shingles from which two texts that name one agency are one dispatch. */
    public static final double SAME_DISPATCH = 0.3;

    public Origin(String id, String name) {
        this(id, name, null, null);
    }

    /** Whether both texts come from one source: the same words, mostly the same words, or one agency's dispatch edited. */
    public boolean isSameAs(Origin other) {
        if (id.equals(other.id)) {
            return true;
        }
        double common = resemblance(other);
        return common >= SAME_TEXT || common >= SAME_DISPATCH && agency != null && agency.equals(other.agency);
    }

    /** Estimated share of common shingles (Jaccard, Broder 1997): the share of sketch places at which both agree. */
    public double resemblance(Origin other) {
        if (sketch == null || other.sketch == null || sketch.length() != other.sketch.length() || sketch.isEmpty()) {
            return 0;
        }
        int same = 0;
        int places = sketch.length() / 2;
        for (int i = 0; i + 1 < sketch.length(); i += 2) {
            if (sketch.charAt(i) == other.sketch.charAt(i) && sketch.charAt(i + 1) == other.sketch.charAt(i + 1)) {
                same++;
            }
        }
        return (double) same / places;
    }
}
