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
        Origin origin)
        implements Statement {

    public Claim {
        perSource = List.copyOf(perSource);
    }

    @Override
    public String contentId() {
        return proposition.id();
    }
}
