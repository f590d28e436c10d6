package org.counterclaim.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything on record about one event: each position on it, who holds it, in whose words, how many independent origins
 * stand behind it, and when it came up. Positions stand in order of time; none is ranked or scored.
 *
 * @param title the words of the earliest position, for people
 * @param positions what is said, earliest first; bounded, the latest are kept
 * @param omitted how many positions more there are
 * @param silent participants of the event who are not on record with a position
 * @param relations how many pairs of positions stand in which relation
 * @param findings ids of the contradictions on the event
 */
public record Dossier(
        String eventKey,
        String title,
        List<Position> positions,
        int omitted,
        List<String> silent,
        Map<Relation, Integer> relations,
        List<String> findings,
        Instant first,
        Instant last) {

    public Dossier {
        positions = List.copyOf(positions);
        silent = List.copyOf(silent);
        relations = Collections.unmodifiableMap(new TreeMap<>(relations));
        findings = List.copyOf(findings);
    }

    /** One line for people: {@code Veltrans: “to buy rival Norrail for $2.4 billion” and 2 other positions, 1 finding}. */
    public String summary() {
        StringBuilder line = new StringBuilder();
        if (positions.isEmpty()) {
            line.append(title);
        } else {
            Position earliest = positions.get(0);
            line.append(earliest.holder())
                    .append(": \u201c")
                    .append(earliest.evidence().brief())
                    .append('\u201d');
        }
        int others = Math.max(0, positions.size() - 1) + omitted;
        if (others > 0) {
            line.append(" and ").append(others).append(others == 1 ? " other position" : " other positions");
        }
        if (!findings.isEmpty()) {
            line.append(", ").append(findings.size()).append(findings.size() == 1 ? " finding" : " findings");
        }
        return line.toString();
    }

    /**
     * One thing that is said of the event, by one holder or by outlets on their own account.
     *
     * @param quote its earliest words
     * @param position factuality code for a claim, {@code favour} or {@code against} for a stance
     * @param outlets domains of outlets that carry it, in order of time; bounded
     * @param statements at least how many statements say so; above ten in steps
     * @param superseded whether a later report has updated it
     */
    public record Position(
            String quote,
            String holder,
            String attribution,
            String position,
            List<String> outlets,
            int statements,
            int independentOrigins,
            boolean superseded,
            Instant first,
            @Nullable String url,
            String statementId,
            String articleId,
            Evidence evidence) {

        public Position {
            outlets = List.copyOf(outlets);
        }
    }
}
