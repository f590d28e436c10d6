package org.counterclaim.view;

import java.util.List;

/**
 * A stretch of a list.
 *
 * @param total how many there are in all
 * @param offset place of the first item among them
 */
public record Page<T>(long total, long offset, List<T> items) {

    public Page {
        items = List.copyOf(items);
    }
}
