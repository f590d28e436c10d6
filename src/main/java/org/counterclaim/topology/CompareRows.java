package org.counterclaim.topology;

/**
 * What the comparison remembers. Keys begin with the event key, so that all rows of an event lie together.
 *
 * @param known statements: {@code event, group, time, id}, so that the members of a group lie in order of time
 * @param groups groups of equal positions: {@code event, place}, so that the groups of an event lie in order of time
 * @param links how groups stand to each other, both ways: {@code event, place, sort, place}; pairs that have nothing to do
 *     with each other are left out
 * @param supports what findings rest on: {@code event, finding, place, place}
 * @param findings findings: {@code event, finding}
 */
record CompareRows(
        Rows<KeyedStatement> known,
        Rows<Group> groups,
        Rows<Link> links,
        Rows<Support> supports,
        Rows<Finding> findings) {}
