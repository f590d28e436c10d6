package org.counterclaim.ingest;

import java.time.Duration;
import java.time.Instant;

/**
 * What is still taken for an article. Beyond a limit an article is refused with a reason, never cut.
 *
 * @param documentBytes size of one record, line or file that holds one document, after unpacking
 * @param bodyLength UTF-16 units of a body
 * @param headlineLength UTF-16 units of a headline
 * @param future how far a publication date may lie after the time of arrival
 * @param earliest publication dates before this are taken for mistakes
 * @param nesting depth of JSON
 * @param unpackedRatio how many times larger than its gzip a document may be
 */
public record Limits(
        int documentBytes,
        int bodyLength,
        int headlineLength,
        Duration future,
        Instant earliest,
        int nesting,
        int unpackedRatio) {

    public static final Limits DEFAULT = new Limits(
            16 * 1024 * 1024, 5_000_000, 2_000, Duration.ofDays(3), Instant.parse("1600-01-01T00:00:00Z"), 100, 200);

    public Limits withDocumentBytes(int bytes) {
        return new Limits(bytes, bodyLength, headlineLength, future, earliest, nesting, unpackedRatio);
    }

    public Limits withBodyLength(int length) {
        return new Limits(documentBytes, length, headlineLength, future, earliest, nesting, unpackedRatio);
    }
}
