package org.counterclaim.topology;

/** A value that is no article in any accepted form, or one that must not be read. */
public final class UnreadableArticle extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * @param reason short word to count by, e.g. {@code not_json}
     * @param message one line: what is wrong and where
     */
    public UnreadableArticle(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
