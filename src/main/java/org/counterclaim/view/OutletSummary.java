package org.counterclaim.view;

/**
 * What an outlet carries. Plain counts of what was read here: no score, and no measure of truth.
 *
 * @param articles with at least one statement
 * @param own statements on its own account
 * @param quoted statements of others that it reports
 * @param contradicted findings that stand in which either side was carried by it and somebody says otherwise
 * @param corrected findings in which it corrects or retracts an earlier report
 * @param corroborated positions it carries that have at least two independent origins
 */
public record OutletSummary(
        String domain,
        String name,
        long articles,
        long own,
        long quoted,
        long contradicted,
        long corrected,
        long corroborated) {}
