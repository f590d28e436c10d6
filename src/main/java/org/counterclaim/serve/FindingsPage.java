package org.counterclaim.serve;

import java.util.List;
import org.counterclaim.model.Contradiction;

/**
 * A stretch of the findings that pass a filter.
 *
 * @param total how many pass the filter
 * @param offset place of the first item among them
 */
public record FindingsPage(int total, int offset, List<Contradiction> items) {

    public FindingsPage {
        items = List.copyOf(items);
    }
}
