/**
 * JSON forms of the records, their schemas, and the topics they travel on. Knows the model and Kafka's serializers.
 */
@NullMarked
package org.counterclaim.serde;

import org.jspecify.annotations.NullMarked;
