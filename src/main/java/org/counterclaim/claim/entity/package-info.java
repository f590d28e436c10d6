/**
 * Who and what an article speaks of: names joined to full names, titles, demonyms and seats of power to states, pronouns and
 * "the two leaders" to whom they stand for. Leaves open what cannot be told.
 */
@NullMarked
package org.counterclaim.claim.entity;

import org.jspecify.annotations.NullMarked;
