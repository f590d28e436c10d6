package org.counterclaim.topology;

import java.util.List;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement, one of claim and stance, and the event keys under which it may meet others.
 *
 * @param url where its article was published
 */
record KeyedStatement(
        @Nullable Claim claim,
        @Nullable Stance stance,
        List<String> keys,
        @Nullable String url) {

    /** Stands in the row of a member that its group holds already, as its representative. */
    static final KeyedStatement WITH_ITS_GROUP = new KeyedStatement(null, null, List.of(), null);

    KeyedStatement {
        keys = List.copyOf(keys);
    }

    static KeyedStatement of(Statement statement, List<String> keys, @Nullable String url) {
        return statement instanceof Claim claim
                ? new KeyedStatement(claim, null, keys, url)
                : new KeyedStatement(null, (Stance) statement, keys, url);
    }

    Statement statement() {
        if (claim != null) {
            return claim;
        }
        if (stance != null) {
            return stance;
        }
        throw new IllegalStateException("neither a claim nor a stance");
    }

    Spot spot() {
        return Spot.of(statement(), keys);
    }
}
