package org.counterclaim.topology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Review;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.Json;
import org.jspecify.annotations.Nullable;

/**
 * Brings statements together under their event keys and keeps the findings. The same code runs in the topology and in the
 * pipeline; it knows neither Kafka nor a clock.
 *
 * <p>Whatever it says in the end is a function of the statements that stand, not of the order in which they came: groups
 * and their representatives are made of their members alone, a pair is handled only under the smallest key that both
 * carry, and ids are made of positions.
 */
final class CompareStep {

    /** Between the parts of a row's key. Sorts before all that may stand in a part. */
    private static final char SEPARATOR = '\t';

    private static final Comparator<Group> EARLIER = Comparator.comparing(Group::publishedAt)
            .thenComparing(g -> g.statement().id());

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

    /** An event key as it may stand in a row's key. */
    static String eventKey(String key) {
        return key.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /**
     * What follows from a change.
     *
     * @param findings findings that are new or have changed
     * @param dossier the event's dossier, if that has changed
     * @param dossierGone whether the event no longer has one
     * @param failures pairs whose comparison threw
     */
    record Result(
            List<Contradiction> findings, @Nullable Dossier dossier, boolean dossierGone, List<Failure> failures) {
        static final Result NOTHING = new Result(List.of(), null, false, List.of());

        /** Records of the contradictions topic. */
        List<KeyValue<String, Contradiction>> findingRecords() {
            return findings.stream().map(c -> KeyValue.pair(c.id(), c)).toList();
        }

        boolean changesDossier() {
            return dossier != null || dossierGone;
        }
    }

    /** A pair whose comparison threw; it counts as unrelated. */
    record Failure(Statement left, Statement right, RuntimeException thrown) {

        /** Holds both statements: the record of the article is not at hand here. */
        DeadLetter letter(String eventKey) {
            return new DeadLetter(
                    Json.write(List.of(left, right)).getBytes(StandardCharsets.UTF_8),
                    "compare_failed",
                    thrown.getClass().getSimpleName() + ": " + thrown.getMessage(),
                    "compare",
                    DeadLetter.stackOf(thrown),
                    "event " + eventKey + ", articles " + left.articleId() + " and " + right.articleId());
        }
    }

    /** @param at time of the record that brought the change */
    Result apply(String eventKey, EventChange change, Instant at) {
        Work work = new Work(eventKey, at);
        if (change.review() != null) {
            work.review(change.review());
        } else if (change.spot() != null && change.known() != null) {
            work.add(change.spot(), change.known());
        } else if (change.spot() != null) {
            work.takeBack(change.spot());
        }
        return work.result();
    }

    /** One change under one event key: reads rows once, writes what has changed, then settles the findings touched. */
    private final class Work {
        private final String eventKey;
        private final Instant at;
        private final Map<String, Group> groups = new TreeMap<>();
        private final Set<String> touched = new TreeSet<>();
        private final List<Contradiction> findings = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private boolean dossierTouched;

        Work(String eventKey, Instant at) {
            this.eventKey = eventKey;
            this.at = at;
        }

        void add(Spot spot, KeyedStatement statement) {
            String row = memberKey(spot);
            KeyedStatement before = rows.known().get(row);
            if (statement.equals(before)) {
                return;
            }
            rows.known().put(row, statement);
            Group group = group(spot.group());
            if (group == null) {
                meet(Group.of(spot.group(), statement));
                return;
            }
            Group more = group.with(statement, before == null);
            if (!more.representative().equals(group.representative())) {
                meet(more);
            } else {
                grow(group, more);
            }
        }

        void takeBack(Spot spot) {
            String row = memberKey(spot);
            Group group = group(spot.group());
            if (rows.known().get(row) == null || group == null) {
                return;
            }
            rows.known().delete(row);
            List<KeyedStatement> left = rows.known().under(key(eventKey, group.id(), ""), Group.MOST_WITNESSES);
            if (left.isEmpty()) {
                leave(group);
                delete(group.id());
                return;
            }
            Group less = group.remaining(left);
            if (!less.representative().equals(group.representative())) {
                meet(less);
            } else {
                grow(group, less);
            }
        }

        /** Takes in a group whose representative is the same as before. */
        private void grow(Group before, Group after) {
            put(after);
            if (after.links().isEmpty()) {
                return;
            }
            if (after.independentOrigins() != before.independentOrigins()) {
                touchFindings(after);
            }
            dossierTouched |= !Dossiers.position(after).equals(Dossiers.position(before));
        }

        void review(Review review) {
            String row = key(eventKey, review.contradictionId());
            Finding finding = rows.findings().get(row);
            if (finding != null && !review.equals(finding.review())) {
                rows.findings().put(row, finding.reviewed(review));
                touched.add(review.contradictionId());
            }
        }

        Result result() {
            touched.forEach(this::settle);
            if (!dossierTouched) {
                return findings.isEmpty() && failures.isEmpty()
                        ? Result.NOTHING
                        : new Result(findings, null, false, failures);
            }
            List<Group> linked = rows.groups().last(key(eventKey, ""), limits.maxMeetings()).stream()
                    .filter(g -> !g.links().isEmpty())
                    .sorted(EARLIER)
                    .toList();
            return linked.isEmpty()
                    ? new Result(findings, null, true, failures)
                    : new Result(findings, Dossiers.of(eventKey, linked, limits.maxPositions()), false, failures);
        }

        /** Compares the group's representative with all groups that it may meet, in place of what stood before. */
        private void meet(Group group) {
            leave(group);
            Group current = group.withoutLinks();
            put(current);
            for (Group other : candidates(current)) {
                boolean first = EARLIER.compare(current, other) <= 0;
                Group earlier = first ? current : other;
                Group later = first ? other : current;
                Verdict verdict = compare(earlier.statement(), later.statement());
                Relation relation = verdict.relation();
                if (relation == Relation.UNRELATED) {
                    continue;
                }
                dossierTouched = true;
                current = current.linked(other.id(), new Link(relation, first));
                Group linked = other.linked(current.id(), new Link(relation, !first));
                put(current);
                put(linked);
                if (relation.isFinding()) {
                    support(earlier, later, verdict);
                }
                if (relation == Relation.SUPERSEDES || relation == Relation.CORRECTS) {
                    touchFindings(first ? current : linked);
                }
            }
            touchAll(current);
        }

        /** Takes back all that rests on the group. */
        private void leave(Group group) {
            for (Map.Entry<String, Link> link : group.links().entrySet()) {
                Group other = group(link.getKey());
                if (other == null) {
                    continue;
                }
                dossierTouched = true;
                put(other.unlinked(group.id()));
                if (link.getValue().isFinding()) {
                    String id = Ids.pair(group.position(), other.position());
                    String row = key(eventKey, id);
                    Finding finding = rows.findings().get(row);
                    if (finding != null) {
                        rows.findings().put(row, finding.without(pair(group, other)));
                    }
                    touched.add(id);
                }
                touchFindings(other);
            }
        }

        /** The groups that a group may meet: handled under this key, near enough in time, and not too many. */
        private List<Group> candidates(Group group) {
            List<Group> near = new ArrayList<>();
            for (Group other :
                    rows.groups().around(key(eventKey, ""), key(eventKey, group.id()), limits.maxMeetings())) {
                if (eventKey.equals(smallestCommonKey(group.keys(), other.keys()))
                        && apart(group, other).compareTo(limits.horizon()) <= 0) {
                    near.add(other);
                }
            }
            if (near.size() > limits.maxMeetings()) {
                near.sort(Comparator.comparing((Group other) -> apart(group, other))
                        .thenComparing(Group::id));
                return near.subList(0, limits.maxMeetings());
            }
            return near;
        }

        private void support(Group earlier, Group later, Verdict verdict) {
            String id = Ids.pair(earlier.position(), later.position());
            String row = key(eventKey, id);
            Finding known = rows.findings().get(row);
            Finding finding = known == null ? Finding.NONE : known;
            rows.findings()
                    .put(
                            row,
                            finding.with(pair(earlier, later), new Finding.Support(earlier.id(), later.id(), verdict)));
            touched.add(id);
        }

        /** Says what a finding has come to, if that is news. */
        private void settle(String id) {
            String row = key(eventKey, id);
            Finding finding = rows.findings().get(row);
            if (finding == null) {
                return;
            }
            Contradiction now = state(id, finding);
            Contradiction last = finding.last();
            if (now == null || last != null && Findings.sameButForVersion(now, last)) {
                return;
            }
            Contradiction sent = Findings.version(now, last == null ? 1 : last.version() + 1, at);
            rows.findings().put(row, finding.sent(sent));
            findings.add(sent);
            observer.found(sent, at);
        }

        private @Nullable Contradiction state(String id, Finding finding) {
            Finding.Support best = null;
            boolean current = false;
            for (Finding.Support s : new TreeMap<>(finding.supports()).values()) {
                boolean open = !isSuperseded(s.earlier(), s.later()) && !isSuperseded(s.later(), s.earlier());
                if (best == null || open && !current) {
                    best = s;
                    current = open;
                }
            }
            Group earlier = best == null ? null : group(best.earlier());
            Group later = best == null ? null : group(best.later());
            if (best == null || earlier == null || later == null) {
                return finding.last() == null ? null : Findings.withdrawn(finding.last());
            }
            FindingStatus status = current ? FindingStatus.OPEN : FindingStatus.SUPERSEDED;
            return Findings.of(
                    id,
                    eventKey,
                    earlier,
                    later,
                    best.verdict(),
                    Findings.reviewed(status, finding.review()),
                    finding.review());
        }

        private boolean isSuperseded(String group, String by) {
            Group g = group(group);
            return g != null && g.isSupersededByOtherThan(by);
        }

        private void touchFindings(Group group) {
            for (Map.Entry<String, Link> link : group.links().entrySet()) {
                if (link.getValue().isFinding()) {
                    touched.add(Ids.pair(
                            group.position(),
                            link.getKey().substring(link.getKey().indexOf('~') + 1)));
                }
            }
        }

        private void touchAll(Group group) {
            touchFindings(group);
            dossierTouched |= !group.links().isEmpty();
        }

        private Verdict compare(Statement left, Statement right) {
            try {
                Verdict verdict = comparator.compare(left, right);
                observer.compared(left, right, verdict);
                return verdict;
            } catch (RuntimeException e) {
                failures.add(new Failure(left, right, e));
                return new Verdict(Relation.UNRELATED, null, "failed", "", 0, List.of(), List.of(), List.of());
            }
        }

        private @Nullable Group group(String id) {
            Group seen = groups.get(id);
            if (seen != null) {
                return seen;
            }
            Group stored = rows.groups().get(key(eventKey, id));
            if (stored != null) {
                groups.put(id, stored);
            }
            return stored;
        }

        private void put(Group group) {
            groups.put(group.id(), group);
            rows.groups().put(key(eventKey, group.id()), group);
        }

        private void delete(String id) {
            groups.remove(id);
            rows.groups().delete(key(eventKey, id));
        }

        private String memberKey(Spot spot) {
            return key(eventKey, spot.group(), spot.publishedAt().toString(), spot.statementId());
        }
    }

    private static String key(String... parts) {
        return String.join(String.valueOf(SEPARATOR), parts);
    }

    private static String pair(Group one, Group other) {
        return one.id().compareTo(other.id()) <= 0
                ? one.id() + SEPARATOR + other.id()
                : other.id() + SEPARATOR + one.id();
    }

    private static Duration apart(Group one, Group other) {
        return Duration.between(one.publishedAt(), other.publishedAt()).abs();
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
}
