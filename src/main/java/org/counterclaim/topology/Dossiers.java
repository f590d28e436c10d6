package org.counterclaim.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.counterclaim.model.Argument;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Source;
import org.counterclaim.model.Statement;

/** Makes an event's dossier of its groups. */
final class Dossiers {

    private static final int MOST_OUTLETS = 12;

    private Dossiers() {}

    /** @param groups all groups of the event that stand in a relation to another, earliest first; at least one */
    static Dossier of(String eventKey, List<LinkedGroup> groups, int maxPositions) {
        List<LinkedGroup> latest = groups.subList(Math.max(0, groups.size() - maxPositions), groups.size());
        Map<Relation, Integer> relations = new TreeMap<>();
        Set<String> findings = new TreeSet<>();
        Set<String> spoken = new TreeSet<>();
        Map<String, String> participants = new TreeMap<>();
        for (LinkedGroup linked : groups) {
            Group g = linked.group();
            for (Link link : linked.links()) {
                if (link.isEarlier()) {
                    relations.merge(link.relation(), 1, Integer::sum);
                }
                if (link.isFinding()) {
                    findings.add(EventRows.findingOf(link.from(), link.to()));
                }
            }
            for (Source s : g.statement().attribution().chain()) {
                spoken.add(s.position());
                if (s.entity() != null) {
                    spoken.add(s.entity().id());
                }
            }
            participants(g.statement(), participants);
        }
        participants.keySet().removeAll(spoken);
        Instant first = groups.get(0).group().publishedAt();
        Instant last = groups.get(groups.size() - 1).group().publishedAt();
        return new Dossier(
                eventKey,
                groups.get(0).group().statement().evidence().exact(),
                latest.stream().map(l -> position(l.group(), l.isSuperseded())).toList(),
                groups.size() - latest.size(),
                List.copyOf(new LinkedHashSet<>(participants.values())),
                relations,
                findings.stream().limit(maxPositions).toList(),
                first,
                last);
    }

    /** Those who could speak: people, organisations and states that the event is said to involve. */
    private static void participants(Statement s, Map<String, String> found) {
        if (s instanceof Claim claim) {
            for (Argument a : claim.proposition().arguments()) {
                Entity e = a.entity();
                if (e != null
                        && (e.type() == EntityType.PERSON
                                || e.type() == EntityType.ORGANISATION
                                || e.type() == EntityType.COUNTRY)) {
                    found.put(e.id(), e.name());
                }
            }
        }
    }

    static Dossier.Position position(Group g, boolean superseded) {
        Statement s = g.statement();
        List<String> outlets = new ArrayList<>(
                new LinkedHashSet<>(g.witnesses().stream().map(Witness::outlet).toList()));
        return new Dossier.Position(
                s.evidence().exact(),
                Findings.holder(s),
                s.attribution().toString(),
                Findings.position(s),
                outlets.subList(0, Math.min(MOST_OUTLETS, outlets.size())),
                g.statements(),
                g.independentOrigins(),
                superseded,
                s.publishedAt(),
                g.representative().url(),
                s.id(),
                s.articleId(),
                s.evidence());
    }
}
