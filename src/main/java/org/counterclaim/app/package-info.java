/**
 * Command line, configuration, embedded Kafka: the shell around the topology.
 */
@NullMarked
package org.counterclaim.app;

import org.jspecify.annotations.NullMarked;
