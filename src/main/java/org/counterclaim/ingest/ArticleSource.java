package org.counterclaim.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * The articles of files, folders and addresses that a user names, one after the other. Files of many articles are read line by
 * line, never as a whole. What can't be read becomes a {@link Reading} with a problem; the rest goes on.
 */
public final class ArticleSource implements Iterator<Reading>, AutoCloseable {

    /** In a folder, other files are passed over; a file that is named is always tried. */
    private static final Set<String> ENDINGS = Set.of(
            ".json", ".jsonl", ".ndjson", ".jsonld", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".txt",
            ".text", ".warc");

    private static final int PEEK = 64 * 1024;

    private final ReadOptions options;
    private final Articles articles;
    private final Deque<String> arguments;
    private final Deque<Path> files = new ArrayDeque<>();
    private final Web web;
    private Iterator<Reading> ready = Collections.emptyIterator();
    private @Nullable Documents sequence;

    private ArticleSource(List<String> arguments, ReadOptions options) {
        this.arguments = new ArrayDeque<>(arguments);
        this.options = options;
        this.articles = new Articles(options.limits());
        this.web = new Web(options);
    }

    /**
     * @param arguments paths of files or folders, {@code http(s)} addresses, {@code -} for standard input
     * @return in order of the arguments, files of a folder by name; to be closed
     */
    public static Stream<Reading> open(List<String> arguments, ReadOptions options) {
        ArticleSource source = new ArticleSource(arguments, options);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(source, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(source::close);
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext()) {
            if (!advance()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    @Override
    public void close() {
        if (sequence != null) {
            sequence.close();
            sequence = null;
        }
        arguments.clear();
        files.clear();
    }

    /** Makes the next readings ready, perhaps none; false at the end of everything. */
    private boolean advance() {
        if (sequence != null) {
            List<Reading> next = sequence.next();
            if (next != null) {
                ready = next.iterator();
                return true;
            }
            sequence.close();
            sequence = null;
        }
        Path file = files.poll();
        if (file != null) {
            ready = readFile(file).iterator();
            return true;
        }
        String argument = arguments.poll();
        if (argument == null) {
            return false;
        }
        ready = readArgument(argument).iterator();
        return true;
    }

    private List<Reading> readArgument(String argument) {
        if (Domains.isWeb(argument)) {
            return readAddress(argument);
        }
        if (argument.equals("-")) {
            return read("standard input", "stdin", System.in);
        }
        try {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                addFolder(path);
                return List.of();
            }
            return readFile(path);
        } catch (InvalidPathException e) {
            return problem(argument, Reason.UNREACHABLE, "neither a path nor an http address: " + e.getReason());
        } catch (IOException e) {
            return problem(argument, Reason.UNREACHABLE, "can't be listed: " + e.getMessage() + "; check its rights");
        }
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(start(folder))) {
            found.filter(Files::isRegularFile)
                    .filter(ArticleSource::isArticleFile)
                    .sorted()
                    .forEach(files::add);
        }
    }

    /** Where to walk from: a folder that is a link is what it leads to. Links within it are not followed. */
    static Path start(Path folder) throws IOException {
        return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
    }

    static boolean isArticleFile(Path file) {
        String name = plainName(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot));
    }

    private List<Reading> readAddress(String address) {
        try {
            Web.Answer answer = web.get(address, null, null);
            Arrival arrival =
                    Arrival.at(options.now()).withAddress(answer.address()).withOutlet(options.outlet());
            return articles.readAll(answer.body(), arrival).stream()
                    .map(reading -> reading.in(address))
                    .toList();
        } catch (UnreadableArticleException e) {
            return List.of(Reading.of(address, e));
        }
    }

    private List<Reading> readFile(Path file) {
        if (!Files.exists(file)) {
            return problem(file.toString(), Reason.UNREACHABLE, "there is no such file or folder; check the path");
        }
        try {
            return read(file.toString(), plainName(file), Files.newInputStream(file));
        } catch (IOException e) {
            return problem(
                    file.toString(), Reason.UNREACHABLE, "can't be opened: " + e.getMessage() + "; check its rights");
        }
    }

    private List<Reading> read(String where, String name, InputStream raw) {
        InputStream in = new BufferedInputStream(raw, PEEK);
        try {
            if (Bytes.isGzip(peek(in, 3))) {
                in = new BufferedInputStream(new GZIPInputStream(in), PEEK);
            }
            if (WarcFile.isWarc(peek(in, 8))) {
                sequence = new ArchiveDocuments(where, in, articles, options);
                return List.of();
            }
            if (isLines(name, peek(in, PEEK - 1))) {
                sequence = new LineDocuments(where, in, articles, options);
                return List.of();
            }
            byte[] all = in.readNBytes(options.limits().documentBytes() + 1);
            in.close();
            return articles.readAll(all, arrival(name)).stream()
                    .map(reading -> reading.in(where))
                    .toList();
        } catch (IOException e) {
            Documents.closeQuietly(in);
            return Documents.stopped(where, "can't be read: ", e);
        }
    }

    private Arrival arrival(String name) {
        Outlet outlet = options.outlet();
        boolean json = name.endsWith(".json") || name.endsWith(".jsonld");
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        if (outlet == null && !json && !Ids.slug(stem).isEmpty()) {
            outlet = new Outlet(Ids.slug(stem), stem);
        }
        return Arrival.at(options.now()).withOutlet(outlet);
    }

    /** File name in lower case without {@code .gz}. */
    private static String plainName(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static boolean isLines(String name, byte[] start) {
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return true;
        }
        String text = new String(start, StandardCharsets.UTF_8).stripLeading();
        return text.startsWith("{") && text.contains("}\n{");
    }

    private static byte[] peek(InputStream in, int count) throws IOException {
        in.mark(count + 1);
        byte[] start = in.readNBytes(count);
        in.reset();
        return start;
    }

    private static List<Reading> problem(String where, Reason reason, String message) {
        return Documents.problem(where, reason, message);
    }
}
