package org.counterclaim.claim.boilerplate;

import org.counterclaim.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wrote below an article.
 *
 * @param author where the reader's name stands; null where none does
 */
public record Comment(@Nullable Span author, Span text) {}
