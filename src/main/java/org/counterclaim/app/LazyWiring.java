package org.counterclaim.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the rooms together when they are first needed: the models take memory and a second or two. */
final class LazyWiring implements Supplier<Wiring>, AutoCloseable {

    private final Configuration configuration;
    private @Nullable Wiring wiring;

    LazyWiring(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public synchronized Wiring get() {
        if (wiring == null) {
            wiring = Wiring.of(configuration);
        }
        return wiring;
    }

    @Override
    public synchronized void close() {
        if (wiring != null) {
            wiring.close();
        }
    }
}
