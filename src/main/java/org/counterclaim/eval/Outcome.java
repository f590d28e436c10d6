package org.counterclaim.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark gave.
 *
 * @param metrics figures by name, in the order to show them
 * @param failures what was not as expected, one line each, for people
 */
public record Outcome(Map<String, Object> metrics, List<String> failures) {

    public Outcome {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        failures = List.copyOf(failures);
    }
}
