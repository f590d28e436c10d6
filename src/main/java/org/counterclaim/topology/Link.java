package org.counterclaim.topology;

import org.counterclaim.model.Relation;

/**
 * How a group stands to another.
 *
 * @param earlier whether this group is the earlier of the two
 */
record Link(Relation relation, boolean earlier) {

    /** Whether the other group updates or corrects this one. */
    boolean isReplaced() {
        return earlier && (relation == Relation.SUPERSEDES || relation == Relation.CORRECTS);
    }

    boolean isFinding() {
        return relation.isFinding();
    }
}
