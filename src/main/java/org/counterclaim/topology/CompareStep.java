package org.counterclaim.topology;

import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;

/**
 * Brings statements together under their event keys and keeps the findings. The same code runs in the topology and in the
 * pipeline; it knows neither Kafka nor a clock.
 *
 * <p>Whatever it says in the end is a function of the statements that stand, not of the order in which they came: groups
 * and their representatives are made of their members alone, who meets whom of the groups alone (see {@link Meetings}), a
 * pair is handled only under the smallest key that both carry, and ids are made of positions.
 */
final class CompareStep {

    /** Most links that are read for a dossier. */
    private static final int MOST_LINKS = 500;

    private final org.counterclaim.compare.Comparator comparator;
    private final CompareRows rows;
    private final Limits limits;
    private final Observer observer;

    CompareStep(org.counterclaim.compare.Comparator comparator, CompareRows rows, Limits limits, Observer observer) {
        this.comparator = comparator;
        this.rows = rows;
        this.limits = limits;
        this.observer = observer;
    }

    /** @param at time of the record that brought the change */
    Compared apply(String eventKey, EventChange change, Instant at) {
        Work work = new Work(new EventRows(eventKey, rows));
        if (change.review() != null) {
            work.settling.review(change.review());
        } else if (change.spot() != null && change.known() != null) {
            work.add(change.spot(), change.known());
        } else if (change.spot() != null) {
            work.takeBack(change.spot());
        }
        return work.result(at);
    }

    /** One change under one event key. */
    private final class Work {
        private final EventRows event;
        private final PairComparison comparison = new PairComparison(comparator, observer);
        private final Settling settling;
        private final Meetings meetings;

        Work(EventRows event) {
            this.event = event;
            this.settling = new Settling(event);
            this.meetings = new Meetings(event, comparison, settling, limits);
        }

        void add(Spot spot, KeyedStatement statement) {
            Group group = event.groupOf(spot.group());
            if (group == null) {
                Group alone = Group.of(spot.group(), statement);
                event.put(alone, statement);
                meetings.enter(alone);
                return;
            }
            KeyedStatement before = event.member(group, spot);
            if (statement.equals(before)) {
                return;
            }
            Group after = group.with(statement, before == null);
            event.put(after, statement);
            boolean earliest = statement.equals(after.representative());
            if (earliest && !group.representative().equals(before)) {
                event.put(after, group.representative());
            }
            replace(group, after);
        }

        void takeBack(Spot spot) {
            Group group = event.groupOf(spot.group());
            if (group == null || event.member(group, spot) == null) {
                return;
            }
            event.delete(group, spot);
            List<KeyedStatement> left = event.members(group, Group.MOST_WITNESSES);
            if (left.isEmpty()) {
                meetings.leave(group);
            } else {
                Group after = group.remaining(left);
                if (!after.representative().equals(group.representative())) {
                    event.put(after, after.representative());
                }
                replace(group, after);
            }
        }

        private void replace(Group before, Group after) {
            if (after.representative().equals(before.representative())) {
                grow(before, after);
            } else if (after.place().equals(before.place())) {
                meetings.renew(after);
            } else {
                meetings.leave(before);
                meetings.enter(after);
            }
        }

        /** Takes in a group whose representative is the same as before. */
        private void grow(Group before, Group after) {
            event.put(after);
            if (after.independentOrigins() != before.independentOrigins()) {
                settling.touchFindingsOf(after.place());
            }
            if (!Dossiers.position(after, false).equals(Dossiers.position(before, false))) {
                settling.touchDossierOf(after.place());
            }
        }

        Compared result(Instant at) {
            List<Contradiction> findings = settling.settle(at);
            findings.forEach(f -> observer.found(f, at));
            List<FailedPair> failures = comparison.failures();
            if (!settling.isDossierTouched()) {
                return findings.isEmpty() && failures.isEmpty()
                        ? Compared.NOTHING
                        : new Compared(findings, null, false, failures);
            }
            List<LinkedGroup> linked = meetings.lastLinked(MOST_LINKS);
            Dossier dossier = linked.isEmpty() ? null : Dossiers.of(event.eventKey(), linked, limits.maxPositions());
            return new Compared(findings, dossier, dossier == null, failures);
        }
    }
}
