package org.counterclaim.serve;

/** Who may change something by HTTP: review a finding, have a text checked, add an article. */
public enum Writes {
    /** Whoever sits at this machine. */
    LOCAL,
    /** Everybody who reaches the page: for behind a proxy that knows its users. */
    YES,
    NO
}
