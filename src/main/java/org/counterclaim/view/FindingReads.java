package org.counterclaim.view;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Review;
import org.counterclaim.serde.Json;

/** Reads findings. */
public final class FindingReads {

    private static final int MOST_CHOICES = 200;
    private static final int RELATED = 8;

    private final Database database;

    FindingReads(Database database) {
        this.database = database;
    }

    /** A stretch of the findings that pass. */
    public Page<Contradiction> page(FindingQuery query, FindingQuery.Order order, long offset, int limit) {
        Where where = Where.of(query);
        return database.read(sql -> new Page<>(
                sql.count("SELECT count(*) FROM finding f" + where.sql(), where.parameters()),
                offset,
                sql.list(
                        "SELECT json FROM finding f" + where.sql() + " ORDER BY " + order.sql + " LIMIT ? OFFSET ?",
                        row -> finding(row.getString(1)),
                        where.parameters(limit, offset))));
    }

    public Optional<Contradiction> find(String id) {
        return database.read(
                sql -> sql.one("SELECT json FROM finding WHERE id = ?", row -> finding(row.getString(1)), id));
    }

    public Optional<FindingDetail> detail(String id) {
        Optional<Contradiction> found = find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Contradiction c = found.get();
        return database.read(sql -> Optional.of(new FindingDetail(
                c,
                versions(sql, id),
                sql.one("SELECT json FROM review WHERE id = ?", row -> Json.read(row.getString(1), Review.class), id)
                        .orElse(null),
                sql.one("SELECT id FROM dossier WHERE id = ?", row -> row.getString(1), Ids.hash(c.eventKey()))
                        .orElse(null),
                sql.list(
                        "SELECT json FROM finding WHERE event = ? AND id <> ? ORDER BY said_at DESC, id LIMIT "
                                + RELATED,
                        row -> finding(row.getString(1)),
                        c.eventKey(),
                        id),
                Actor.holder(c.left().sources()).id(),
                Actor.holder(c.right().sources()).id())));
    }

    /** How many findings there are of each value; each list passes over its own choice, so that it can be changed. */
    public Facets facets(FindingQuery q) {
        return database.read(sql -> {
            Where all = Where.of(q);
            return new Facets(
                    sql.count("SELECT count(*) FROM finding f" + all.sql(), all.parameters()),
                    values(sql, "f.relation", "f.relation", "", q.withRelation("")),
                    values(sql, "f.kind", "f.kind", "f.kind <> ''", q.withKind("")),
                    values(sql, "f.status", "f.status", "", q.withStatuses()),
                    joined(sql, "side", "x.outlet", "x.outlet_name", q.withOutlet("")),
                    joined(sql, "voice", "x.actor", "x.name", q.withActor("")));
        });
    }

    private static List<Facets.Value> values(Sql sql, String value, String name, String also, FindingQuery q)
            throws SQLException {
        Where where = also.isEmpty() ? Where.of(q) : Where.of(q).and(also);
        return sql.list(
                "SELECT " + value + ", max(" + name + "), count(*) n FROM finding f" + where.sql()
                        + " GROUP BY 1 ORDER BY n DESC, 1",
                row -> new Facets.Value(row.getString(1), row.getString(2), row.getLong(3)),
                where.parameters());
    }

    private static List<Facets.Value> joined(Sql sql, String table, String value, String name, FindingQuery q)
            throws SQLException {
        Where where = Where.of(q);
        return sql.list(
                "SELECT " + value + ", max(" + name + "), count(DISTINCT f.id) n FROM finding f JOIN " + table
                        + " x ON x.finding = f.id" + where.sql() + " GROUP BY 1 ORDER BY n DESC, 2, 1 LIMIT "
                        + MOST_CHOICES,
                row -> new Facets.Value(row.getString(1), row.getString(2), row.getLong(3)),
                where.parameters());
    }

    private static List<FindingVersion> versions(Sql sql, String id) throws SQLException {
        return sql.list(
                "SELECT version, at, relation, status, score, note, summary FROM version WHERE finding = ? ORDER BY 1 DESC",
                row -> new FindingVersion(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getDouble(5),
                        row.getString(6),
                        row.getString(7)),
                id);
    }

    static Contradiction finding(String json) {
        return Json.read(json, Contradiction.class);
    }
}
