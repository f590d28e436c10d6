package org.counterclaim.ingest;

import java.io.IOException;

/** A file holds something that its form does not allow. To read it again would not help, as it may where reading itself failed. */
final class BrokenFileException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenFileException(String message) {
        super(message);
    }
}
