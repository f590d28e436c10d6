package org.counterclaim.view;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.counterclaim.model.Contradiction;

/**
 * Everything that the page shows, in one file that can be deleted at any time. Read by any number of threads while one
 * {@link ViewFiller} writes.
 */
public final class View implements AutoCloseable {

    private final Database database;
    private final String opened = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong changes = new AtomicLong();
    private final Collection<Consumer<Contradiction>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean caughtUp;

    private View(Database database) {
        this.database = database;
    }

    /**
     * @param file made where it does not exist; thrown away where another version of the program made it
     * @throws ViewException where it can't be opened, or another process has it open
     */
    public static View open(Path file) {
        return new View(new Database(file));
    }

    public FindingReads findings() {
        return new FindingReads(database);
    }

    public StatementReads statements() {
        return new StatementReads(database);
    }

    public DossierReads dossiers() {
        return new DossierReads(database);
    }

    public ActorReads actors() {
        return new ActorReads(database);
    }

    public OutletReads outlets() {
        return new OutletReads(database);
    }

    /** Changes whenever anything that can be read here changes. */
    public String revision() {
        return opened + '-' + changes.get();
    }

    /** Whether everything that was on the topics at the start has been read. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Calls back with each finding that is new or changed once it can be read here, from when the view has caught up. */
    public void onChange(Consumer<Contradiction> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        database.close();
    }

    void caughtUp(boolean now) {
        if (caughtUp != now) {
            caughtUp = now;
            changes.incrementAndGet();
        }
    }

    /** Takes in changes and the places up to which the topics have now been read, as one. */
    void apply(Changes work, Map<Place, Long> places, long now) {
        database.write(sql -> {
            ViewWriter writer = new ViewWriter(sql);
            work.with(writer);
            for (Map.Entry<Place, Long> place : places.entrySet()) {
                sql.run(
                        "INSERT INTO place VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET next = excluded.next",
                        place.getKey().topic(),
                        place.getKey().partition(),
                        place.getValue());
            }
            set(sql, "filled", Long.toString(now));
        });
        changes.incrementAndGet();
    }

    /**
     * Removes what is older than that, counted from the newest statement, and what no finding is about.
     *
     * @return how much was removed; more may be left
     */
    int forget(Duration older, int most) {
        Optional<Long> newest = database.read(
                sql -> sql.one("SELECT max(at) FROM statement HAVING max(at) IS NOT NULL", row -> row.getLong(1)));
        if (newest.isEmpty()) {
            return 0;
        }
        AtomicInteger removed = new AtomicInteger();
        database.write(sql -> removed.set(new ViewWriter(sql).forget(newest.get() - older.toMillis(), most)));
        if (removed.get() > 0) {
            changes.incrementAndGet();
        }
        return removed.get();
    }

    void tell(Contradiction finding) {
        if (caughtUp) {
            listeners.forEach(l -> l.accept(finding));
        }
    }

    Optional<Long> next(Place place) {
        return database.read(sql -> sql.one(
                "SELECT next FROM place WHERE topic = ? AND part = ?",
                row -> row.getLong(1),
                place.topic(),
                place.partition()));
    }

    String meta(String name) {
        return database.read(sql -> sql.one("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), name))
                .orElse("");
    }

    /** Forgets everything, and keeps what the next filling is of. */
    void restart(String filledFrom) {
        String schema = meta("schema");
        database.clear();
        database.write(sql -> {
            set(sql, "schema", schema);
            set(sql, "from", filledFrom);
        });
        changes.incrementAndGet();
    }

    private static void set(Sql sql, String name, String value) throws SQLException {
        sql.run("INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", name, value);
    }

    /** A partition. */
    record Place(String topic, int partition) {}

    /** What a batch of records changes. */
    interface Changes {
        void with(ViewWriter writer) throws SQLException;
    }
}
