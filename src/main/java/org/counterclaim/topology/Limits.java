package org.counterclaim.topology;

import java.time.Duration;
import java.time.Instant;

/**
 * What keeps one article or one event from taking all of the work.
 *
 * @param maxRecordBytes largest record that is read at all
 * @param maxBodyChars longest body that is read
 * @param maxStatements most statements taken from one article, in order of appearance
 * @param maxKeys most event keys under which one statement is sent
 * @param articleTime longest time that reading claims out of one article may take
 * @param horizon two statements published further apart than this never meet
 * @param maxMeetings most positions that a position under one event key is compared with: half of them before it and half
 *     after it, the nearest in time
 * @param maxPositions most positions in a dossier
 * @param maxAhead how far the time of a record may lie ahead of the clock, and the publication time of an article ahead of
 *     either
 */
public record Limits(
        int maxRecordBytes,
        int maxBodyChars,
        int maxStatements,
        int maxKeys,
        Duration articleTime,
        Duration horizon,
        int maxMeetings,
        int maxPositions,
        Duration maxAhead) {

    /** For articles from files, which may be of any year. A stream sets a horizon of its own, or its state has no end. */
    public static final Limits USUAL = new Limits(
            8 * 1024 * 1024,
            200_000,
            300,
            24,
            Duration.ofSeconds(10),
            Duration.ofDays(3650),
            256,
            40,
            Duration.ofDays(1));

    /** How long what is read and computed is kept. */
    public Keeping keeping() {
        return new Keeping(horizon);
    }

    /** The same with another horizon. */
    public Limits withHorizon(Duration other) {
        return new Limits(
                maxRecordBytes,
                maxBodyChars,
                maxStatements,
                maxKeys,
                articleTime,
                other,
                maxMeetings,
                maxPositions,
                maxAhead);
    }

    /** The time that a sender gives, whose clock may be wrong: no further ahead of this clock than it may lie. */
    Instant notAhead(long sentMs, long clockMs) {
        return Instant.ofEpochMilli(Math.min(sentMs, clockMs + maxAhead.toMillis()));
    }

    /** The same with another time limit for an article. */
    public Limits withArticleTime(Duration other) {
        return new Limits(
                maxRecordBytes,
                maxBodyChars,
                maxStatements,
                maxKeys,
                other,
                horizon,
                maxMeetings,
                maxPositions,
                maxAhead);
    }

    /** The same with another bound on meetings. */
    public Limits withMaxMeetings(int other) {
        return new Limits(
                maxRecordBytes,
                maxBodyChars,
                maxStatements,
                maxKeys,
                articleTime,
                horizon,
                other,
                maxPositions,
                maxAhead);
    }

    /** The same with another longest body. */
    public Limits withMaxBodyChars(int other) {
        return new Limits(
                maxRecordBytes,
                other,
                maxStatements,
                maxKeys,
                articleTime,
                horizon,
                maxMeetings,
                maxPositions,
                maxAhead);
    }
}
