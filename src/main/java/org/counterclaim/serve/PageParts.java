package org.counterclaim.serve;

import java.util.function.Supplier;
import org.counterclaim.view.View;

/**
 * What the page is made of.
 *
 * @param metrics gives the metrics in Prometheus' text format
 */
public record PageParts(
        View view, Health health, Supplier<String> metrics, WriteGuard guard, ReviewDesk reviews, TextCheck check) {}
