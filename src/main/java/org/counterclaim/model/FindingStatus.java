package org.counterclaim.model;

/** Where a finding is in its life. */
public enum FindingStatus {
    OPEN,
    /** A later report has updated one side. */
    SUPERSEDED,
    /** A side no longer says so: its article was changed, canceled or withdrawn. */
    WITHDRAWN,
    /** A person has set it aside; it stays so when the pair comes back. */
    DISMISSED,
    CONFIRMED
}
