package org.counterclaim.view;

/** The database of the view does not do what is asked of it: no room, no rights, a broken file. */
public final class ViewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewException(String message, Throwable cause) {
        super(message, cause);
    }
}
