package org.counterclaim.view;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Quantity;
import org.counterclaim.serde.Json;

/** Reads dossiers. */
public final class DossierReads {

    private static final int FINDINGS = 50;

    private final Database database;

    DossierReads(Database database) {
        this.database = database;
    }

    /**
     * Events, the latest first.
     *
     * @param text part of the title; empty for all
     * @param disputedOnly whether to leave out events without a finding
     */
    public Page<DossierSummary> page(String text, boolean disputedOnly, long offset, int limit) {
        String where = " WHERE title LIKE ? ESCAPE '\\'" + (disputedOnly ? " AND findings > 0" : "");
        String like = '%' + text.replaceAll("([\\\\%_])", "\\\\$1") + '%';
        return database.read(sql -> new Page<>(
                sql.count("SELECT count(*) FROM dossier" + where, like),
                offset,
                sql.list(
                        "SELECT id, title, positions, findings, first, last FROM dossier" + where
                                + " ORDER BY last DESC, id LIMIT ? OFFSET ?",
                        row -> new DossierSummary(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                Instant.ofEpochMilli(row.getLong(5)),
                                Instant.ofEpochMilli(row.getLong(6))),
                        like,
                        limit,
                        offset)));
    }

    public Optional<DossierDetail> detail(String id) {
        return database.read(sql -> {
            Optional<Dossier> found = sql.one(
                    "SELECT json FROM dossier WHERE id = ?", row -> Json.read(row.getString(1), Dossier.class), id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Dossier d = found.get();
            return Optional.of(new DossierDetail(
                    id,
                    d,
                    series(sql, d),
                    sql.list(
                            "SELECT json FROM finding WHERE event = ? ORDER BY said_at DESC, id LIMIT " + FINDINGS,
                            row -> FindingReads.finding(row.getString(1)),
                            d.eventKey())));
        });
    }

    private static List<DossierDetail.Series> series(Sql sql, Dossier d) throws SQLException {
        Map<String, List<DossierDetail.Point>> byThing = new TreeMap<>();
        for (Dossier.Position p : d.positions()) {
            Optional<Claim> claim = sql.one(
                    "SELECT json FROM statement WHERE id = ? AND form = 'claim'",
                    row -> Json.read(row.getString(1), Claim.class),
                    p.statementId());
            for (Quantity q : claim.isEmpty()
                    ? List.<Quantity>of()
                    : claim.get().proposition().quantities()) {
                byThing.computeIfAbsent(q.counted() + '\n' + q.unit(), k -> new ArrayList<>())
                        .add(new DossierDetail.Point(
                                p.first(),
                                q,
                                p.position(),
                                p.holder(),
                                claim.get().outlet().name(),
                                p.quote()));
            }
        }
        List<DossierDetail.Series> all = new ArrayList<>();
        byThing.forEach((thing, points) -> {
            if (points.size() > 1) {
                points.sort(Comparator.comparing(DossierDetail.Point::at));
                String[] countedAndUnit = thing.split("\n", 2);
                all.add(new DossierDetail.Series(countedAndUnit[0], countedAndUnit[1], points));
            }
        });
        return all;
    }
}
