package org.counterclaim.eval;

import java.io.IOException;
import java.nio.file.Path;
import org.counterclaim.topology.Parts;

/** A labelled set and how the pipeline is scored on it. */
public interface Benchmark {

    /** The word that names it on the command line. */
    String name();

    /**
     * Runs the pipeline over the set.
     *
     * @param data folder with the set's files
     * @throws IOException if a file is missing or not in the set's format; the message names it
     */
    Outcome score(Path data, Parts parts, Progress progress) throws IOException;
}
