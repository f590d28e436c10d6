package org.counterclaim.model;

import java.time.Instant;
import java.util.List;

/**
 * A source on record with what happened or did not: holder, proposition and factuality, with the words as evidence.
 *
 * @param factuality the holder's commitment
 * @param perSource commitment of each source of the chain, in the chain's order; the last is {@code factuality}. "The
 *     Kremlin denied that they spoke" is {@code CT-} for the Kremlin and {@code Uu} for the outlet
 * @param sentence the whole sentence of the evidence, for people
 * @param topic the names that its article is most about, single words in lower case, most telling first: what two reports of
 *     one story share even where their sentences share nothing
 * @param story the terms that tell its article's story from others, the first six letters of each, most telling first
 * @param bodyLength characters of its article's body; 0 in records of older versions
 */
public record Claim(
        String id,
        String articleId,
        long articleVersion,
        Outlet outlet,
        Attribution attribution,
        Proposition proposition,
        Factuality factuality,
        List<Factuality> perSource,
        Evidence evidence,
        String sentence,
        Instant publishedAt,
        Genre genre,
        Origin origin,
        List<String> topic,
        List<String> story,
        int bodyLength)
        implements Statement {

    public Claim {
        topic = List.copyOf(topic);
        story = story == null ? List.of() : List.copyOf(story); // records of older versions have none
        perSource = List.copyOf(perSource);
    }

    /** A claim of an article of which no more is known. */
    public Claim(
            String id,
            String articleId,
            long articleVersion,
            Outlet outlet,
            Attribution attribution,
            Proposition proposition,
            Factuality factuality,
            List<Factuality> perSource,
            Evidence evidence,
            String sentence,
            Instant publishedAt,
            Genre genre,
            Origin origin) {
        this(
                id,
                articleId,
                articleVersion,
                outlet,
                attribution,
                proposition,
                factuality,
                perSource,
                evidence,
                sentence,
                publishedAt,
                genre,
                origin,
                List.of(),
                List.of(),
                0);
    }

    /** This claim with what its article is about. */
    public Claim about(List<String> names, List<String> terms, int length) {
        return new Claim(
                id,
                articleId,
                articleVersion,
                outlet,
                attribution,
                proposition,
                factuality,
                perSource,
                evidence,
                sentence,
                publishedAt,
                genre,
                origin,
                names,
                terms,
                length);
    }

    /** {@code Northern Wire <- Dmitry Peskov, CT-: “There was no phone call between the two presidents”}. */
    @Override
    public String summary() {
        return attribution + ", " + factuality.code() + ": \u201c" + evidence.brief() + '\u201d';
    }

    @Override
    public String contentId() {
        return proposition.id();
    }
}
