/**
 * From read text to claims and stances: entities, attribution, factuality, time, place, quantity, propositions. Knows
 * grammar, events and the model; never Kafka, JSON or how claims are compared.
 */
@NullMarked
package org.counterclaim.claim;

import org.jspecify.annotations.NullMarked;
