package org.counterclaim.topology;

import org.counterclaim.model.Relation;

/**
 * How a group stands to another, seen from the one; the other has a link of its own.
 *
 * @param from place of the group
 * @param to place of the other
 */
record Link(String from, String to, Relation relation) {

    /** Whether this group is the earlier of the two. */
    boolean isEarlier() {
        return from.compareTo(to) < 0;
    }

    /** Whether the relation lets the later group update or correct the earlier. */
    boolean replaces() {
        return relation == Relation.SUPERSEDES || relation == Relation.CORRECTS;
    }

    /** Whether the other group updates or corrects this one. */
    boolean isReplaced() {
        return isEarlier() && replaces();
    }

    boolean isFinding() {
        return relation.isFinding();
    }

    Link back() {
        return new Link(to, from, relation);
    }
}
