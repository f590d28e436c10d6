package org.counterclaim.app;

import org.counterclaim.topology.Parts;

/** The steps as they ship, for tests of the stream that are not about the steps. */
public final class ShippedParts {

    private ShippedParts() {}

    /** They go with the process. */
    public static Parts load() {
        return Wiring.shipped().parts();
    }
}
