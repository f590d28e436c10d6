package org.counterclaim.compare;

import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;

/** Says how two statements stand to each other. Symmetric in what it finds; safe for use by several threads. */
public interface Comparator {

    /** The relation of two statements that met under a key; {@code UNRELATED} where nothing speaks for one event. */
    Verdict compare(Statement left, Statement right);
}
