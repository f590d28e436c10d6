package org.counterclaim.topology;

/**
 * What the comparison remembers. Keys begin with the event key, so that all rows of an event lie together.
 *
 * @param known statements: {@code eventKey, group, publication, id}
 * @param groups groups of equal positions: {@code eventKey, group}; the group's id begins with its day
 * @param findings findings: {@code eventKey, contradiction id}
 */
record CompareRows(Rows<KeyedStatement> known, Rows<Group> groups, Rows<Finding> findings) {}
