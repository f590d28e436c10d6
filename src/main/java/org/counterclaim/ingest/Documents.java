package org.counterclaim.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.jspecify.annotations.Nullable;

/** A file of many documents, read one after the other and never as a whole. */
interface Documents {

    /** Readings of the next document, perhaps none; null at the end. */
    @Nullable
    List<Reading> next();

    void close();

    static List<Reading> problem(String where, Reason reason, String message) {
        return List.of(Reading.of(where, new UnreadableArticleException(reason, message)));
    }

    static List<Reading> tooLarge(String where, ReadOptions options) {
        return problem(
                where,
                Reason.TOO_LARGE,
                "more than the %,d bytes allowed for one document: split it"
                        .formatted(options.limits().documentBytes()));
    }

    /** Reading ended early: by what the file holds, or because the way to it broke, which may be tried again. */
    static List<Reading> stopped(String where, String what, IOException e) {
        boolean broken = e instanceof BrokenFileException || e instanceof ZipException || e instanceof EOFException;
        return problem(where, broken ? Reason.BROKEN_GZIP : Reason.UNREACHABLE, what + e.getMessage());
    }

    static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // Everything wanted has been read.
            return;
        }
    }
}
