/**
 * Grammar: sentences, tokens with offsets, parts of speech, named entities, dependency tree and PropBank roles behind the
 * {@link org.counterclaim.text.Reader} interface. Knows text and languages only; never claims, events or Kafka.
 */
@NullMarked
package org.counterclaim.text;

import org.jspecify.annotations.NullMarked;
