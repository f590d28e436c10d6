package org.counterclaim.model;

/** How two statements about one event, fact or target stand to each other. */
public enum Relation {
    /** Both cannot be right, or the stances are opposed; held by different holders at comparable times. */
    CONTRADICTS,
    /** One holder on record with the opposite at another time. */
    POSITION_CHANGE,
    /** A publisher corrects or retracts its own earlier report. */
    CORRECTS,
    /** The later one updates the earlier, which was right in its time. */
    SUPERSEDES,
    /** Both say the same, independently. */
    CORROBORATES,
    /** Looks like a conflict, but date, place, subgroup, measure or event differs. */
    SCOPE_DIFFERS,
    /** One side only reports, asks or speculates; nobody holds the opposite. */
    REPORTED_ONLY,
    /** Both rest on one text or one source. */
    SAME_ORIGIN,
    UNRELATED;

    /** Whether this relation is a finding of the {@code contradictions} topic; dossiers count the others. */
    public boolean isFinding() {
        return this == CONTRADICTS || this == POSITION_CHANGE || this == CORRECTS;
    }
}
