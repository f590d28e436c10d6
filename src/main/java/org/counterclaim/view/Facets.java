package org.counterclaim.view;

import java.util.List;

/** What there is to choose from, with the number of findings of each value under all the other choices made. */
public record Facets(
        long total,
        List<Value> relations,
        List<Value> kinds,
        List<Value> statuses,
        List<Value> outlets,
        List<Value> actors) {

    /** @param name for people */
    public record Value(String value, String name, long count) {}
}
