package org.counterclaim.view;

import java.util.Map;
import java.util.stream.Collectors;

/** Reads what outlets carry. */
public final class OutletReads {

    private static final String FINDINGS =
            "SELECT s.outlet, count(DISTINCT f.id) n FROM side s JOIN finding f ON f.id = s.finding WHERE f.relation = ? AND"
                    + " f.status IN ('open', 'confirmed') GROUP BY 1";

    private final Database database;

    OutletReads(Database database) {
        this.database = database;
    }

    /** Outlets by name: no order that could be read as a ranking. */
    public Page<OutletSummary> page(long offset, int limit) {
        return database.read(sql -> {
            Map<String, Long> contradicted = counts(sql, FINDINGS, "contradicts");
            Map<String, Long> corrected = counts(sql, FINDINGS, "corrects");
            Map<String, Long> corroborated =
                    counts(sql, "SELECT outlet, count(DISTINCT statement) FROM carried GROUP BY 1");
            return new Page<>(
                    sql.count("SELECT count(DISTINCT outlet) FROM statement"),
                    offset,
                    sql.list(
                            "SELECT outlet, max(outlet_name), count(DISTINCT article), sum(own), sum(1 - own) FROM statement"
                                    + " GROUP BY 1 ORDER BY lower(max(outlet_name)), 1 LIMIT ? OFFSET ?",
                            row -> new OutletSummary(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    contradicted.getOrDefault(row.getString(1), 0L),
                                    corrected.getOrDefault(row.getString(1), 0L),
                                    corroborated.getOrDefault(row.getString(1), 0L)),
                            limit,
                            offset));
        });
    }

    private static Map<String, Long> counts(Sql sql, String query, Object... values) throws java.sql.SQLException {
        return sql.list(query, row -> Map.entry(row.getString(1), row.getLong(2)), values).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
