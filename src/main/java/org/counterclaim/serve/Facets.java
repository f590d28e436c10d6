package org.counterclaim.serve;

import java.util.SortedMap;

/** What there is to filter by, with the number of findings of each value. */
public record Facets(
        int total,
        SortedMap<String, Integer> relations,
        SortedMap<String, Integer> kinds,
        SortedMap<String, Integer> statuses,
        SortedMap<String, Integer> outlets) {}
