package org.counterclaim.model;

import org.jspecify.annotations.Nullable;

/**
 * A participant of a proposition.
 *
 * @param text its words in the article
 * @param head lemma of its head word in lower case, e.g. {@code budget} for "the revised state budget"
 * @param entity who or what it is, where that could be told
 */
public record Argument(
        Role role, String text, String head, @Nullable Entity entity) {}
