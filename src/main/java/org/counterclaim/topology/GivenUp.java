package org.counterclaim.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The articles that were given up because they took too long, by where their records stand. Should the transaction around one
 * be lost, for instance because several came together, the record comes again and is given up at once: so a slow record costs
 * its time once and never keeps the stream in place. Safe for use by several threads.
 */
final class GivenUp {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> sources = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });

    void add(String source) {
        sources.put(source, true);
    }

    boolean contains(String source) {
        return sources.containsKey(source);
    }
}
