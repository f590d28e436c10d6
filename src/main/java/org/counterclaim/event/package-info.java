/**
 * The catalogues: event types with their triggers, roles and recurrence, and actors with capitals, seats and demonyms, both
 * read from {@code config}; and how much a word tells of what a text is about. Knows the model only.
 */
@NullMarked
package org.counterclaim.event;

import org.jspecify.annotations.NullMarked;
