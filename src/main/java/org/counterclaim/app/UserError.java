package org.counterclaim.app;

/**
 * A failure that the user can do something about. The message is one line that says what went wrong, where, and what to do;
 * no stack trace is shown for it.
 */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what went wrong and where, without a full stop
     * @param remedy what to do, a sentence
     */
    public UserError(String what, String remedy) {
        super(what + ". " + remedy);
    }

    /** @param cause shown with {@code --verbose} only */
    public UserError(String what, String remedy, Throwable cause) {
        super(what + ". " + remedy, cause);
    }
}
