/**
 * Benchmarks against labelled data: what the pipeline outputs, scored. Nothing depends on it but the command line.
 */
@NullMarked
package org.counterclaim.eval;

import org.jspecify.annotations.NullMarked;
