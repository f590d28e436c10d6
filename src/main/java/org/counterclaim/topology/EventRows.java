package org.counterclaim.topology;

import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Ids;
import org.jspecify.annotations.Nullable;

/** The rows of one event key. */
final class EventRows {

    /** Links by which the group is replaced lie before the others, so that they are found without reading those. */
    private static final String REPLACED = "1";

    private static final String OTHER = "2";

    private final String eventKey;
    private final CompareRows rows;

    EventRows(String eventKey, CompareRows rows) {
        this.eventKey = eventKey;
        this.rows = rows;
    }

    String eventKey() {
        return eventKey;
    }

    /** The member of a group at a spot, if there is one. */
    @Nullable
    KeyedStatement member(Group group, Spot spot) {
        KeyedStatement row = rows.known().get(member(group, spot.publishedAt(), spot.statementId()));
        return row == null ? null : whole(group, row);
    }

    /**
     * Keeps a member of a group. Most groups have one, which they hold themselves, as what others are compared with: its own
     * row then only says that it is there, or else each statement would be stored twice.
     */
    void put(Group group, KeyedStatement member) {
        boolean held = member.equals(group.representative());
        rows.known()
                .put(
                        member(
                                group,
                                member.statement().publishedAt(),
                                member.statement().id()),
                        held ? KeyedStatement.WITH_ITS_GROUP : member);
    }

    void delete(Group group, Spot spot) {
        rows.known().delete(member(group, spot.publishedAt(), spot.statementId()));
    }

    /** The earliest members of a group, in order of time. */
    List<KeyedStatement> members(Group group, int limit) {
        return rows.known().under(RowKey.of(eventKey, group.id(), ""), limit).stream()
                .map(row -> whole(group, row))
                .toList();
    }

    private static KeyedStatement whole(Group group, KeyedStatement row) {
        return row.equals(KeyedStatement.WITH_ITS_GROUP) ? group.representative() : row;
    }

    private String member(Group group, Instant publishedAt, String statementId) {
        return RowKey.of(eventKey, group.id(), RowKey.time(publishedAt), statementId);
    }

    /** The group of this id, by its earliest member. */
    @Nullable
    Group groupOf(String id) {
        String first = rows.known().firstKey(RowKey.of(eventKey, id, ""));
        return first == null ? null : group(Group.place(id, RowKey.part(first, 2)));
    }

    @Nullable
    Group group(String place) {
        return rows.groups().get(RowKey.of(eventKey, place));
    }

    void put(Group group) {
        rows.groups().put(RowKey.of(eventKey, group.place()), group);
    }

    void delete(Group group) {
        rows.groups().delete(RowKey.of(eventKey, group.place()));
    }

    /** The groups before a place, the nearest first. */
    List<Group> before(String place, int limit) {
        return rows.groups().before(RowKey.of(eventKey, ""), RowKey.of(eventKey, place), limit);
    }

    /** The groups after a place, the nearest first. */
    List<Group> after(String place, int limit) {
        return rows.groups().after(RowKey.of(eventKey, ""), RowKey.of(eventKey, place), limit);
    }

    /** How the group at this place stands to others. */
    List<Link> links(String place) {
        return rows.links().under(RowKey.of(eventKey, place, ""), Integer.MAX_VALUE);
    }

    /** Whether a group is updated or corrected by another one than this. */
    boolean isReplacedByOtherThan(String place, String other) {
        return rows.links().under(RowKey.of(eventKey, place, REPLACED, ""), 2).stream()
                .anyMatch(l -> !l.to().equals(other));
    }

    /** The links of the last groups of the event that have any: the last group first. */
    List<Link> lastLinks(int limit) {
        return rows.links().last(RowKey.of(eventKey, ""), limit);
    }

    @Nullable
    Link link(String from, String to) {
        Link replaced = rows.links().get(RowKey.of(eventKey, from, REPLACED, to));
        return replaced != null ? replaced : rows.links().get(RowKey.of(eventKey, from, OTHER, to));
    }

    /** Both ways. */
    void put(Link link) {
        rows.links().put(key(link), link);
        rows.links().put(key(link.back()), link.back());
    }

    /** Both ways. */
    void delete(Link link) {
        rows.links().delete(key(link));
        rows.links().delete(key(link.back()));
    }

    private String key(Link link) {
        return RowKey.of(eventKey, link.from(), link.isReplaced() ? REPLACED : OTHER, link.to());
    }

    /** What a finding rests on, the earliest pairs first. */
    List<Support> supports(String finding, int limit) {
        return rows.supports().under(RowKey.of(eventKey, finding, ""), limit);
    }

    void put(Support support) {
        rows.supports().put(key(support.earlier(), support.later()), support);
    }

    void deleteSupport(String earlier, String later) {
        rows.supports().delete(key(earlier, later));
    }

    private String key(String earlier, String later) {
        return RowKey.of(eventKey, findingOf(earlier, later), earlier, later);
    }

    /** The id of the finding between two groups, given by place: the same on whatever days the positions are taken. */
    static String findingOf(String one, String other) {
        return Ids.pair(Group.position(one), Group.position(other));
    }

    @Nullable
    Finding finding(String id) {
        return rows.findings().get(RowKey.of(eventKey, id));
    }

    void put(String id, Finding finding) {
        rows.findings().put(RowKey.of(eventKey, id), finding);
    }
}
