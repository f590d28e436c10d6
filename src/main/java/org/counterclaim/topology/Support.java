package org.counterclaim.topology;

import org.counterclaim.model.Verdict;

/**
 * A pair of groups that a finding rests on, by their places, and what their comparison came to. Positions that are said again
 * on another day make one finding with several supports.
 */
record Support(String earlier, String later, Verdict verdict) {}
