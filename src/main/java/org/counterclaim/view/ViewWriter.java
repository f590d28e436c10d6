package org.counterclaim.view;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Review;
import org.counterclaim.model.Side;
import org.counterclaim.model.Source;
import org.counterclaim.model.Statement;
import org.counterclaim.serde.Json;

/** Puts records into the tables. Records of a topic come in its order; the topics among each other in any. */
record ViewWriter(Sql sql) {

    /** Name of the value in meta that says which form the program knew when it left out records of a newer one. */
    static final String LEFT_OUT_BY = "left-out-by";

    /** Notes that a record is missing here that is of a newer form than this. */
    void leftOutBy(String form) throws SQLException {
        sql.run("INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", LEFT_OUT_BY, form);
    }

    void finding(Contradiction given) throws SQLException {
        Contradiction c = withoutSketches(given);
        removeRows(c.id());
        var kind = c.kind();
        long saidAt = Math.max(
                c.left().publishedAt().toEpochMilli(), c.right().publishedAt().toEpochMilli());
        sql.run(
                """
                INSERT INTO finding (id, version, relation, kind, status, score, said_at, changed_at, event, json)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                c.id(),
                c.version(),
                word(c.relation()),
                kind == null ? "" : word(kind),
                word(c.status()),
                c.score(),
                saidAt,
                c.detectedAt().toEpochMilli(),
                c.eventKey(),
                Json.write(c));
        sql.run(
                "INSERT OR REPLACE INTO version VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                c.id(),
                c.version(),
                c.detectedAt().toEpochMilli(),
                word(c.relation()),
                word(c.status()),
                c.score(),
                c.note(),
                c.summary());
        side(c, 0, c.left());
        side(c, 1, c.right());
        sql.run(
                "INSERT INTO words (rowid, text) SELECT number, ? FROM finding WHERE id = ?",
                String.join("\n", c.summary(), c.explanation(), words(c.left()), words(c.right())),
                c.id());
    }

    void removeFinding(String id) throws SQLException {
        removeRows(id);
        sql.run("DELETE FROM version WHERE finding = ?", id);
    }

    /** @param keys the event keys of the statement */
    void statement(Statement s, Collection<String> keys) throws SQLException {
        removeStatement(s.id());
        Actor holder = Actor.holder(s.attribution());
        sql.run(
                "INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                s.id(),
                s instanceof Claim ? "claim" : "stance",
                s.articleId(),
                s.outlet().domain(),
                s.outlet().name(),
                holder.id(),
                holder.name(),
                s.attribution().isOutletsOwn() ? 1 : 0,
                s.publishedAt().toEpochMilli(),
                Json.write(s));
        for (String key : keys) {
            sql.run("INSERT OR IGNORE INTO statement_key VALUES (?, ?)", key, s.id());
        }
    }

    void removeStatement(String id) throws SQLException {
        sql.run("DELETE FROM statement WHERE id = ?", id);
        sql.run("DELETE FROM statement_key WHERE statement = ?", id);
    }

    /**
     * Removes statements and events that are older than that and that no finding is about.
     *
     * @param before milliseconds since 1970
     * @param most most statements, and most events, that are removed
     * @return how many were removed
     */
    int forget(long before, int most) throws SQLException {
        List<String> statements = sql.list("""
                SELECT id FROM statement s WHERE at < ?
                AND NOT EXISTS (SELECT 1 FROM side WHERE side.statement = s.id)
                AND NOT EXISTS (SELECT 1 FROM statement_key k JOIN finding f ON f.event = k.key WHERE k.statement = s.id)
                LIMIT ?""", row -> row.getString(1), before, most);
        for (String id : statements) {
            removeStatement(id);
        }
        List<String> events = sql.list(
                "SELECT event FROM dossier d WHERE last < ? AND findings = 0"
                        + " AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.event = d.event) LIMIT ?",
                row -> row.getString(1),
                before,
                most);
        for (String event : events) {
            removeDossier(event);
        }
        return statements.size() + events.size();
    }

    void dossier(Dossier d) throws SQLException {
        String id = Ids.hash(d.eventKey());
        removeDossier(d.eventKey());
        sql.run(
                "INSERT INTO dossier VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                d.eventKey(),
                d.title(),
                d.first().toEpochMilli(),
                d.last().toEpochMilli(),
                d.positions().size() + d.omitted(),
                d.findings().size(),
                Json.write(d));
        for (Dossier.Position p : d.positions()) {
            if (p.independentOrigins() > 1) {
                for (String outlet : p.outlets()) {
                    sql.run("INSERT OR IGNORE INTO carried VALUES (?, ?, ?)", id, outlet, p.statementId());
                }
            }
        }
    }

    void removeDossier(String eventKey) throws SQLException {
        String id = Ids.hash(eventKey);
        sql.run("DELETE FROM dossier WHERE id = ?", id);
        sql.run("DELETE FROM carried WHERE dossier = ?", id);
    }

    void review(String id, Review review) throws SQLException {
        sql.run("INSERT OR REPLACE INTO review VALUES (?, ?)", id, Json.write(review));
    }

    void removeReview(String id) throws SQLException {
        sql.run("DELETE FROM review WHERE id = ?", id);
    }

    private void side(Contradiction c, int number, Side s) throws SQLException {
        Actor holder = Actor.holder(s.sources());
        sql.run(
                "INSERT INTO side VALUES (?, ?, ?, ?, ?, ?, ?)",
                c.id(),
                number,
                s.outlet().domain(),
                s.outlet().name(),
                holder.id(),
                holder.name(),
                s.statementId());
        Map<String, String> voices = new LinkedHashMap<>();
        List<Source> chain = s.sources().chain();
        for (Source source : chain.size() == 1 ? chain : chain.subList(1, chain.size())) {
            Actor actor = Actor.of(source, s.sources());
            Actor itself = Actor.itself(source, s.sources());
            voices.putIfAbsent(actor.id(), actor.name());
            voices.putIfAbsent(itself.id(), itself.name());
        }
        for (Map.Entry<String, String> voice : voices.entrySet()) {
            sql.run("INSERT OR IGNORE INTO voice VALUES (?, ?, ?)", voice.getKey(), c.id(), voice.getValue());
        }
    }

    private void removeRows(String id) throws SQLException {
        Optional<Long> number = sql.one("SELECT number FROM finding WHERE id = ?", row -> row.getLong(1), id);
        if (number.isEmpty()) {
            return;
        }
        sql.run("DELETE FROM words WHERE rowid = ?", number.get());
        sql.run("DELETE FROM finding WHERE id = ?", id);
        sql.run("DELETE FROM side WHERE finding = ?", id);
        sql.run("DELETE FROM voice WHERE finding = ?", id);
    }

    private static String words(Side s) {
        return String.join(
                "\n",
                s.quote(),
                s.sentence(),
                s.attribution(),
                s.holder(),
                s.outlet().domain());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Fingerprints of texts are for counting origins, not for people. */
    private static Contradiction withoutSketches(Contradiction c) {
        return new Contradiction(
                c.summary(),
                c.relation(),
                c.kind(),
                c.status(),
                withoutSketch(c.left()),
                withoutSketch(c.right()),
                c.explanation(),
                c.rule(),
                c.score(),
                c.shared(),
                c.differing(),
                c.passedChecks(),
                c.id(),
                c.version(),
                c.eventKey(),
                c.eventTime(),
                c.detectedAt(),
                c.note());
    }

    private static Side withoutSketch(Side s) {
        return new Side(
                s.quote(),
                s.holder(),
                s.attribution(),
                s.position(),
                s.outlet(),
                s.statementId(),
                s.articleId(),
                s.articleVersion(),
                s.url(),
                s.publishedAt(),
                new Origin(s.origin().id(), s.origin().name(), s.origin().agency(), null),
                s.independentOrigins(),
                s.sources(),
                s.evidence(),
                s.sentence());
    }
}
