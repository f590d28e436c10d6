/**
 * HTTP API and page over what the topics say. Knows the model and JSON; never grammar or rules.
 */
@NullMarked
package org.counterclaim.serve;

import org.jspecify.annotations.NullMarked;
