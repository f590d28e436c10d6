/**
 * Running against Kafka: the embedded broker, the topics, and the life of the streams application.
 */
@NullMarked
package org.counterclaim.app.kafka;

import org.jspecify.annotations.NullMarked;
