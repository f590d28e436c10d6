/**
 * How two statements are compared: event keys, gates, rules, relation. Knows the model and the event catalogue only; never
 * text, grammar, Kafka or JSON.
 */
@NullMarked
package org.counterclaim.compare;

import org.jspecify.annotations.NullMarked;
