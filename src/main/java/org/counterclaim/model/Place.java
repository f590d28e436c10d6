package org.counterclaim.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an event took place.
 *
 * @param text the words that say it
 * @param name the place's own name, e.g. {@code Doha} in "a villa in Doha"; null where only a common noun says it
 * @param country ISO 3166-1 alpha-2 code where known
 */
public record Place(
        String text, @Nullable String name, @Nullable String country) {}
