package org.counterclaim.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the rooms together when they are first needed: the models take memory and a second or two. */
final class LazyWiring implements Supplier<Wiring>, AutoCloseable {

    private final Configuration configuration;
    private @Nullable Wiring wiring;
    private boolean closed;

    LazyWiring(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public synchronized Wiring get() {
        if (closed) {
            throw new IllegalStateException("Counterclaim ends");
        }
        if (wiring == null) {
            wiring = Wiring.of(configuration);
        }
        return wiring;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (wiring != null) {
            wiring.close();
        }
    }
}
