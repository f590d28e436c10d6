package org.counterclaim.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to show. An empty word or list lets everything pass.
 *
 * @param statuses any of these
 * @param outlet domain of either side's outlet
 * @param actor id of anybody through whom either side comes
 * @param against id of somebody who holds one of the sides
 * @param dossier id of the event
 * @param from earliest time at which the later of the two sides was published
 * @param to time before which it was published
 * @param score smallest score
 * @param text every word of it occurs, or begins a word that occurs, in summary, explanation, quotes, holders or outlets
 */
public record FindingQuery(
        String relation,
        String kind,
        List<String> statuses,
        String outlet,
        String actor,
        String against,
        String dossier,
        @Nullable Instant from,
        @Nullable Instant to,
        double score,
        String text) {

    public static final FindingQuery ALL = new FindingQuery("", "", List.of(), "", "", "", "", null, null, 0, "");

    public FindingQuery {
        statuses = List.copyOf(statuses);
    }

    public FindingQuery withText(String other) {
        return new FindingQuery(relation, kind, statuses, outlet, actor, against, dossier, from, to, score, other);
    }

    public FindingQuery withStatuses(String... other) {
        return new FindingQuery(relation, kind, List.of(other), outlet, actor, against, dossier, from, to, score, text);
    }

    public FindingQuery withRelation(String other) {
        return new FindingQuery(other, kind, statuses, outlet, actor, against, dossier, from, to, score, text);
    }

    public FindingQuery withKind(String other) {
        return new FindingQuery(relation, other, statuses, outlet, actor, against, dossier, from, to, score, text);
    }

    public FindingQuery withOutlet(String other) {
        return new FindingQuery(relation, kind, statuses, other, actor, against, dossier, from, to, score, text);
    }

    public FindingQuery withActor(String other) {
        return new FindingQuery(relation, kind, statuses, outlet, other, against, dossier, from, to, score, text);
    }

    /** In which order. */
    public enum Order {
        /** The latest published first. */
        NEWEST("said_at DESC, id"),
        /** The latest found or changed first. */
        CHANGED("changed_at DESC, id"),
        SCORE("score DESC, said_at DESC, id");

        final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }
}
