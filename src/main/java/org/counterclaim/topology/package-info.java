/**
 * The Kafka Streams topology, its processors and stores. Wires the other rooms together; holds no rule of language or comparison.
 */
@NullMarked
package org.counterclaim.topology;

import org.jspecify.annotations.NullMarked;
