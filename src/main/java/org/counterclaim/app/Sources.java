package org.counterclaim.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** What a user names as articles: paths, addresses, standard input. */
final class Sources {

    /** For the help of the commands that take them. */
    static final String WHAT =
            "Files, folders, addresses or - for standard input; own JSON, JSON lines, ninjs, JSON-LD,"
                    + " RSS, Atom, HTML, text, GDELT article lists or web archives (WARC), also packed with gzip.";

    private Sources() {}

    /** A mistyped path ends the command before it starts; an address can only be tried. */
    static void check(List<String> sources) {
        for (String source : sources) {
            if (!source.equals("-") && !source.matches("(?i)https?://.*") && !isReadable(source)) {
                throw new UserError("There is no readable file " + source, "Name an existing file, folder or address.");
            }
        }
    }

    private static boolean isReadable(String source) {
        try {
            return Files.isReadable(Path.of(source));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
