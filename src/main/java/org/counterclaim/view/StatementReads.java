package org.counterclaim.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.counterclaim.serde.Json;

/** Reads claims and stances. */
public final class StatementReads {

    private final Database database;

    StatementReads(Database database) {
        this.database = database;
    }

    /** The latest statements that stand under any of these event keys. */
    public List<Statement> under(Collection<String> keys, int most) {
        if (keys.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(keys.size(), "?"));
        Object[] values = keys.toArray();
        return database.read(sql -> sql.list(
                "SELECT form, json FROM statement WHERE id IN (SELECT statement FROM statement_key WHERE key IN ("
                        + places + ")) ORDER BY at DESC, id LIMIT " + most,
                StatementReads::statement,
                values));
    }

    /** How many there are. */
    public long count() {
        return database.read(sql -> sql.count("SELECT count(*) FROM statement"));
    }

    static Statement statement(ResultSet row) throws SQLException {
        String json = row.getString(2);
        return row.getString(1).equals("claim") ? Json.read(json, Claim.class) : Json.read(json, Stance.class);
    }
}
