package org.counterclaim.view;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;

/** Reads who is on record, and against whom. */
public final class ActorReads {

    private static final int OPPONENTS = 12;

    private static final String STANDING = "f.status IN ('open', 'confirmed')";

    private final Database database;

    ActorReads(Database database) {
        this.database = database;
    }

    /** Those who hold a side of the most findings, and how often they meet. */
    public Actors against(int most) {
        return database.read(sql -> {
            List<Actors.Standing> actors = sql.list(
                    "SELECT s.holder, max(s.holder_name), count(DISTINCT f.id) n FROM side s JOIN finding f ON f.id = s.finding WHERE "
                            + STANDING + " GROUP BY 1 ORDER BY n DESC, 2, 1 LIMIT ?",
                    row -> new Actors.Standing(row.getString(1), row.getString(2), row.getLong(3)),
                    most);
            return new Actors(
                    sql.count("SELECT count(DISTINCT s.holder) FROM side s JOIN finding f ON f.id = s.finding WHERE "
                            + STANDING),
                    actors,
                    pairs(sql, actors));
        });
    }

    private static List<Actors.Pair> pairs(Sql sql, List<Actors.Standing> actors) throws SQLException {
        if (actors.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(actors.size(), "?"));
        List<Object> values = new ArrayList<>();
        actors.forEach(a -> values.add(a.id()));
        actors.forEach(a -> values.add(a.id()));
        return sql.list(
                "SELECT min(a.holder, b.holder), max(a.holder, b.holder), count(*) n FROM side a JOIN side b ON"
                        + " b.finding = a.finding AND a.side = 0 AND b.side = 1 JOIN finding f ON f.id = a.finding WHERE "
                        + STANDING + " AND a.holder IN (" + places + ") AND b.holder IN (" + places
                        + ") GROUP BY 1, 2 ORDER BY n DESC, 1, 2",
                row -> new Actors.Pair(row.getString(1), row.getString(2), row.getLong(3)),
                values.toArray());
    }

    /** An actor with its statements, the latest first; empty for one that is not on record. */
    public Optional<ActorDetail> detail(String id, long offset, int limit) {
        return database.read(sql -> {
            Optional<String> name = sql.one("""
                    SELECT name FROM (SELECT holder_name name FROM statement WHERE holder = ?1
                    UNION ALL SELECT holder_name FROM side WHERE holder = ?1
                    UNION ALL SELECT name FROM voice WHERE actor = ?1) LIMIT 1""", row -> row.getString(1), id);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            List<Actors.Standing> opponents = sql.list(
                    "SELECT b.holder, max(b.holder_name), count(*) n FROM side a JOIN side b ON b.finding = a.finding AND"
                            + " b.side <> a.side JOIN finding f ON f.id = a.finding WHERE a.holder = ? AND " + STANDING
                            + " GROUP BY 1 ORDER BY n DESC, 2, 1 LIMIT " + OPPONENTS,
                    row -> new Actors.Standing(row.getString(1), row.getString(2), row.getLong(3)),
                    id);
            List<Statement> statements = sql.list(
                    "SELECT form, json FROM statement WHERE holder = ? ORDER BY at DESC, id LIMIT ? OFFSET ?",
                    StatementReads::statement,
                    id,
                    limit,
                    offset);
            List<ActorDetail.OnRecord> records = new ArrayList<>();
            for (Statement s : statements) {
                records.add(onRecord(sql, s));
            }
            return Optional.of(new ActorDetail(
                    id,
                    name.get(),
                    opponents,
                    new Page<>(sql.count("SELECT count(*) FROM statement WHERE holder = ?", id), offset, records)));
        });
    }

    private static ActorDetail.OnRecord onRecord(Sql sql, Statement s) throws SQLException {
        List<String> findings = sql.list(
                "SELECT s.finding FROM side s JOIN finding f ON f.id = s.finding WHERE s.statement = ? ORDER BY f.said_at DESC, 1",
                row -> row.getString(1),
                s.id());
        return new ActorDetail.OnRecord(
                s.id(),
                s instanceof Claim ? "claim" : "stance",
                s.publishedAt(),
                s instanceof Stance stance
                        ? stance.value().name().toLowerCase(Locale.ROOT)
                        : ((Claim) s).factuality().code(),
                s instanceof Stance stance
                        ? stance.target().text()
                        : ((Claim) s).proposition().predicate().name(),
                s.evidence().exact(),
                s instanceof Stance stance ? stance.sentence() : ((Claim) s).sentence(),
                s.attribution().toString(),
                s.outlet().name(),
                findings);
    }
}
