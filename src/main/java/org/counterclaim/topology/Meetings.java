package org.counterclaim.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.counterclaim.compare.EventKeys;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Who meets whom under one event key. Two groups meet if the key is the smallest that both carry, if they lie within the
 * horizon, and if fewer than {@code reach} other groups lie between them in order of time.
 *
 * <p>That is a function of the groups that stand, not of the order in which they came, and it bounds the work of each
 * change: a group that comes meets at most {@code reach} groups on either side, and pushes at most {@code reach} pairs
 * around it out of each other's sight, whose findings are withdrawn; one that goes brings as many back. News comes nearly in
 * order of time, so hardly any pair is ever pushed apart.
 */
final class Meetings {

    /** Each may ask the learned model, which takes milliseconds where the rules take microseconds. */
    private static final int MOST_OF_ONE_STORY = 128;

    private final EventRows rows;
    private final PairComparison comparison;
    private final Settling settling;
    private final Duration horizon;
    private final int reach;

    Meetings(EventRows rows, PairComparison comparison, Settling settling, Limits limits) {
        this.rows = rows;
        this.comparison = comparison;
        this.settling = settling;
        this.horizon = limits.horizon();
        int most = EventKeys.isOfStory(rows.eventKey())
                ? Math.min(limits.maxMeetings(), MOST_OF_ONE_STORY)
                : limits.maxMeetings();
        this.reach = Math.max(1, most / 2);
    }

    /** Takes in a group at a place where there was none. */
    void enter(Group group) {
        rows.put(group);
        List<Group> before = rows.before(group.place(), reach);
        List<Group> after = rows.after(group.place(), reach);
        for (int i = Math.max(0, reach - after.size()); i < before.size(); i++) {
            Link link =
                    rows.link(before.get(i).place(), after.get(reach - 1 - i).place());
            if (link != null) {
                part(link);
            }
        }
        before.forEach(other -> meet(other, group));
        after.forEach(other -> meet(group, other));
    }

    /** Takes out a group with all that rests on it. */
    void leave(Group group) {
        rows.links(group.place()).forEach(this::part);
        rows.delete(group);
        List<Group> before = rows.before(group.place(), reach);
        List<Group> after = rows.after(group.place(), reach);
        for (int i = Math.max(0, reach - after.size()); i < before.size(); i++) {
            meet(before.get(i), after.get(reach - 1 - i));
        }
    }

    /** Takes in a group at the place of one that another statement stands for now. */
    void renew(Group group) {
        rows.links(group.place()).forEach(this::part);
        rows.put(group);
        rows.before(group.place(), reach).forEach(other -> meet(other, group));
        rows.after(group.place(), reach).forEach(other -> meet(group, other));
    }

    private void meet(Group earlier, Group later) {
        if (!rows.eventKey().equals(smallestCommonKey(earlier.keys(), later.keys()))
                || Duration.between(earlier.publishedAt(), later.publishedAt()).compareTo(horizon) > 0) {
            return;
        }
        Verdict verdict = comparison.of(earlier.statement(), later.statement(), rows.eventKey());
        if (verdict.relation() == Relation.UNRELATED) {
            return;
        }
        Link link = new Link(earlier.place(), later.place(), verdict.relation());
        rows.put(link);
        settling.touchDossier();
        if (link.isFinding()) {
            settling.support(new Support(link.from(), link.to(), verdict));
        }
        if (link.replaces()) {
            settling.touchFindingsOf(link.from());
        }
    }

    private void part(Link link) {
        Link forth = link.isEarlier() ? link : link.back();
        rows.delete(forth);
        settling.touchDossier();
        if (forth.isFinding()) {
            settling.noLongerSupport(forth.from(), forth.to());
        }
        if (forth.replaces()) {
            settling.touchFindingsOf(forth.from());
        }
    }

    /** Both lists ascend. */
    private static @Nullable String smallestCommonKey(List<String> left, List<String> right) {
        for (String key : left) {
            if (right.contains(key)) {
                return key;
            }
        }
        return null;
    }

    /** The last groups of the event that stand in a relation to another, earliest first. */
    List<LinkedGroup> lastLinked(int mostLinks) {
        List<Link> links = rows.lastLinks(mostLinks);
        List<LinkedGroup> linked = new ArrayList<>();
        int end = links.size();
        for (int i = 0; i < end; ) {
            int next = i;
            while (next < end && links.get(next).from().equals(links.get(i).from())) {
                next++;
            }
            // Where the links of a group are cut off, it is left out, unless there would be none.
            boolean whole = next < end || end < mostLinks || linked.isEmpty();
            Group group = whole ? rows.group(links.get(i).from()) : null;
            if (group != null) {
                linked.add(0, new LinkedGroup(group, links.subList(i, next)));
            }
            i = next;
        }
        return linked;
    }
}
