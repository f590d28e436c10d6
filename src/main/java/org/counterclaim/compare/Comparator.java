package org.counterclaim.compare;

import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;

/** Says how two statements stand to each other. Symmetric in what it finds; safe for use by several threads. */
public interface Comparator {

    /**
     * The relation of two statements; {@code UNRELATED} where nothing speaks for one event.
     *
     * @param key the smallest event key that both carry (see {@link Keys})
     */
    Verdict compare(Statement left, Statement right, String key);
}
