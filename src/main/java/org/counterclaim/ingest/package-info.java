/**
 * Article forms: own JSON, ninjs, schema.org, RSS and Atom, HTML, plain text, each into {@link org.counterclaim.model.Article}. Knows neither claims nor Kafka.
 */
@NullMarked
package org.counterclaim.ingest;

import org.jspecify.annotations.NullMarked;
