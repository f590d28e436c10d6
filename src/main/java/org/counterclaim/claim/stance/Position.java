package org.counterclaim.claim.stance;

import org.counterclaim.claim.document.Node;
import org.counterclaim.model.Span;
import org.counterclaim.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A side taken, as the text has it.
 *
 * @param holder head of the words for who takes it; null for whoever utters the sentence
 * @param target head of the words for what it is about
 * @param anchor the word whose clause tells whether it is so
 * @param span the clause
 */
record Position(@Nullable Node holder, Node target, Stance.Value value, Node anchor, Span span) {}
