package org.counterclaim.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The chain of sources through which a proposition reaches the reader, outermost first: outlet, newspaper it cites,
 * anonymous officials. The first is always the publishing outlet.
 */
public record Attribution(List<Source> chain) {

    public Attribution {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("an attribution has at least the outlet");
        }
        chain = List.copyOf(chain);
    }

    /** The innermost source: the one that commits itself. */
    public Source holder() {
        return chain.get(chain.size() - 1);
    }

    public boolean isOutletsOwn() {
        return chain.size() == 1;
    }

    /** This chain with one more source inside. */
    public Attribution through(Source inner) {
        List<Source> longer = new java.util.ArrayList<>(chain);
        longer.add(inner);
        return new Attribution(longer);
    }

    /** {@code Harbour Gazette <- Kremlin <- Dmitry Peskov}. */
    @Override
    public String toString() {
        return chain.stream().map(Source::name).collect(Collectors.joining(" <- "));
    }
}
