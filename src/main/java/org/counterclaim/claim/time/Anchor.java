package org.counterclaim.claim.time;

import java.time.LocalDate;

/**
 * What a time expression is read against.
 *
 * @param day day of publication, UTC
 * @param future whether the clause speaks of what is to come
 */
record Anchor(LocalDate day, boolean future) {}
