package org.counterclaim.ingest;

/** Why a document gives no article. The message says what is wrong, where, and what to do about it, in one line. */
public final class UnreadableArticleException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What sort of trouble it is: a label for counting. */
    public enum Reason {
        EMPTY,
        BROKEN_JSON,
        BROKEN_XML,
        BROKEN_GZIP,
        /** Well-formed, but no article in any known form. */
        NO_ARTICLE,
        WRONG_TYPE,
        NO_TEXT,
        NO_SOURCE,
        BAD_DATE,
        TOO_LARGE,
        UNREACHABLE
    }

    private final Reason reason;

    public UnreadableArticleException(Reason reason, String message) {
        super(oneLine(message));
        this.reason = reason;
    }

    public UnreadableArticleException(Reason reason, String message, Throwable cause) {
        super(oneLine(message), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The same trouble with the place where it was met put first. */
    public UnreadableArticleException in(String where) {
        return new UnreadableArticleException(reason, where + ": " + getMessage(), this);
    }

    /** Messages quote input, which must not be able to write log lines of its own. */
    private static String oneLine(String message) {
        String line = message.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= 500 ? line : line.substring(0, 500) + "...";
    }
}
