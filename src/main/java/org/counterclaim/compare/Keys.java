package org.counterclaim.compare;

import java.util.SortedSet;
import org.counterclaim.model.Statement;

/** The event keys (blocking keys) under which statements may meet. Readable strings, a handful for each statement. */
public interface Keys {

    /** Keys in ascending order; empty for a statement that can meet nothing. */
    SortedSet<String> of(Statement statement);
}
