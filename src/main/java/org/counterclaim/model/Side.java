package org.counterclaim.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One side of a contradiction: who says what, in which words, where.
 *
 * @param quote the evidence's words, first, so that a reader of the raw message sees them at once
 * @param holder who commits itself, for people
 * @param attribution chain of sources, for people: {@code Harbour Gazette <- Kremlin <- Dmitry Peskov}
 * @param position the holder's factuality code for a claim, {@code favour} or {@code against} for a stance
 * @param independentOrigins how many independent origins stand behind this side
 */
public record Side(
        String quote,
        String holder,
        String attribution,
        String position,
        Outlet outlet,
        String statementId,
        String articleId,
        long articleVersion,
        @Nullable String url,
        Instant publishedAt,
        Origin origin,
        int independentOrigins,
        Attribution sources,
        Evidence evidence,
        String sentence) {}
