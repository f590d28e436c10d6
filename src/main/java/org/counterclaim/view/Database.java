package org.counterclaim.view;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.counterclaim.model.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite file: one connection that writes, a few that read what is committed while it does. A file of another form than
 * this program's is thrown away.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 4;
    private static final long LOOK_MS = 100;

    /** Longest wait for one of the connections that read, while slow queries have them all. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What is done with a connection. */
    interface Work<T> {
        T with(Sql sql) throws SQLException;
    }

    /** What is changed with a connection. */
    interface Change {
        void with(Sql sql) throws SQLException;
    }

    private final Path file;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final String schema;
    private final Connection writer;
    private final BlockingQueue<Connection> readers = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /** @throws ViewException where the file can't be opened or another process has it */
    Database(Path file) {
        this.file = file.toAbsolutePath();
        this.schema = schema();
        try {
            Files.createDirectories(this.file.getParent());
            this.lockFile =
                    FileChannel.open(Path.of(this.file + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = lockFile.tryLock();
            if (taken == null) {
                lockFile.close();
                throw new IOException("another process uses it");
            }
            this.lock = taken;
            this.writer = openWriter();
            for (int i = 0; i < READERS; i++) {
                readers.add(open(true));
            }
        } catch (IOException | SQLException | java.nio.channels.OverlappingFileLockException e) {
            throw new ViewException("the view in " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Runs a query on what is committed.
     *
     * @throws ViewException also where it is closed
     * @throws IllegalStateException where others read for so long that it had no turn
     */
    <T> T read(Work<T> work) {
        Connection reader = null;
        try {
            reader = reader();
            return work.with(new Sql(reader));
        } catch (SQLException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        } finally {
            if (reader != null) {
                readers.add(reader);
            }
        }
    }

    /** Runs changes as one: all of them are seen, or none. */
    synchronized void write(Change change) {
        try {
            change.with(new Sql(writer));
            writer.commit();
        } catch (SQLException | RuntimeException e) {
            rollBack();
            throw e instanceof RuntimeException r ? r : failed(e);
        }
    }

    /** Empties every table. */
    synchronized void clear() {
        write(sql -> {
            List<String> tables = sql.list(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'words%' AND name NOT LIKE 'sqlite%'",
                    row -> row.getString(1));
            for (String table : tables) {
                sql.run("DELETE FROM " + table);
            }
            sql.run("INSERT INTO words (words) VALUES ('delete-all')");
        });
    }

    /** Waits for queries under way, for a while. To close it again does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (int i = 0; i < READERS; i++) {
                Connection reader = readers.poll(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
                if (reader != null) {
                    reader.close();
                }
            }
            writer.close();
            lock.release();
            lockFile.close();
        } catch (SQLException | IOException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who waits for a connection while the database is closed, or while others keep it, would wait for ever. */
    private Connection reader() throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!closed) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Too much is read at the same time; try again later");
            }
            Connection reader = readers.poll(LOOK_MS, TimeUnit.MILLISECONDS);
            if (reader != null) {
                return reader;
            }
        }
        throw new SQLException("it is closed");
    }

    private Connection openWriter() throws SQLException, IOException {
        Connection connection = ours();
        if (connection != null) {
            return connection;
        }
        for (String ending : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(file + ending));
        }
        Connection fresh = open(false);
        try (var statement = fresh.createStatement()) {
            statement.executeUpdate(schema);
        }
        new Sql(fresh).run("INSERT INTO meta VALUES ('schema', ?)", Ids.hash(schema));
        fresh.commit();
        return fresh;
    }

    /** The database, if the file is one and was made by this version of the program. */
    private @Nullable Connection ours() throws SQLException {
        if (!Files.exists(file)) {
            return null;
        }
        Connection connection = null;
        try {
            connection = open(false);
            if (new Sql(connection)
                    .one("SELECT value FROM meta WHERE name = 'schema'", row -> row.getString(1))
                    .filter(Ids.hash(schema)::equals)
                    .isPresent()) {
                return connection;
            }
        } catch (SQLException e) {
            LOG.info("{} is not read on but filled again: {}", file, e.getMessage());
        }
        if (connection != null) {
            connection.close();
        }
        return null;
    }

    private Connection open(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // What a power cut takes is read again from the topics.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-16_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        if (readOnly) {
            config.setReadOnly(true);
        }
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(readOnly);
        return connection;
    }

    private void rollBack() {
        try {
            writer.rollback();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private ViewException failed(Exception e) {
        return new ViewException("the view in " + file + " failed: " + e.getMessage(), e);
    }

    private static String schema() {
        try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("schema.sql is part of the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("schema.sql is part of the program", e);
        }
    }
}
