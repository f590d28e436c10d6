package org.counterclaim.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
    private static final int CHUNK = 8192;

    private final ReadOptions options;
    private final Articles articles;
    private final Deque<String> arguments;
    private final Deque<Path> files = new ArrayDeque<>();
    private final Web web;
    private Iterator<Reading> ready = Collections.emptyIterator();
    private @Nullable Sequence sequence;

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
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .filter(ArticleSource::isArticleFile)
                    .sorted()
                    .forEach(files::add);
        }
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
                sequence = new Archive(where, in);
                return List.of();
            }
            if (isLines(name, peek(in, PEEK - 1))) {
                sequence = new Lines(where, in);
                return List.of();
            }
            byte[] all = in.readNBytes(options.limits().documentBytes() + 1);
            in.close();
            return articles.readAll(all, arrival(name)).stream()
                    .map(reading -> reading.in(where))
                    .toList();
        } catch (IOException e) {
            return problem(where, Reason.BROKEN_GZIP, "can't be read: " + e.getMessage());
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
        return List.of(Reading.of(where, new UnreadableArticleException(reason, message)));
    }

    /** A file of many documents, read one after the other. */
    private interface Sequence {

        /** Readings of the next document, perhaps none; null at the end. */
        @Nullable
        List<Reading> next();

        void close();
    }

    private static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // Everything wanted has been read.
            return;
        }
    }

    /** A web archive. */
    private final class Archive implements Sequence {

        private final String where;
        private final InputStream in;
        private final WarcFile file;
        private boolean broken;

        Archive(String where, InputStream in) {
            this.where = where;
            this.in = in;
            this.file = new WarcFile(in, options.limits().documentBytes());
        }

        @Override
        public @Nullable List<Reading> next() {
            if (broken) {
                return null;
            }
            try {
                WarcFile.Page page = file.next();
                if (page == null) {
                    return null;
                }
                String place = where + ", " + page.address();
                byte[] body = page.body();
                if (body == null) {
                    return problem(place, Reason.TOO_LARGE, tooLarge());
                }
                Arrival arrival = Arrival.at(Dates.parse(page.date()).orElse(options.now()))
                        .withAddress(page.address())
                        .withOutlet(options.outlet());
                return articles.readAll(body, arrival).stream()
                        .map(reading -> reading.in(place))
                        .toList();
            } catch (IOException e) {
                broken = true;
                return problem(where, Reason.BROKEN_GZIP, "can't be read any further: " + e.getMessage());
            }
        }

        @Override
        public void close() {
            closeQuietly(in);
        }
    }

    private String tooLarge() {
        return "more than the %,d bytes allowed for one document: split it"
                .formatted(options.limits().documentBytes());
    }

    /** A file with one document a line. */
    private final class Lines implements Sequence {

        private final String where;
        private final InputStream in;
        private final byte[] chunk = new byte[CHUNK];
        private int at;
        private int end;
        private long number;
        private boolean broken;

        Lines(String where, InputStream in) {
            this.where = where;
            this.in = in;
        }

        @Override
        public @Nullable List<Reading> next() {
            if (broken || end < 0) {
                return null;
            }
            String place = where + ", line " + (number + 1);
            try {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                boolean tooLong = readLine(line);
                if (line.size() == 0 && end < 0 && !tooLong) {
                    return null;
                }
                number++;
                if (tooLong) {
                    return problem(place, Reason.TOO_LARGE, tooLarge());
                }
                byte[] document = line.toByteArray();
                if (new String(document, StandardCharsets.UTF_8).isBlank()) {
                    return List.of();
                }
                Arrival arrival = Arrival.at(options.now()).withOutlet(options.outlet());
                return articles.readAll(document, arrival).stream()
                        .map(reading -> reading.in(place))
                        .toList();
            } catch (IOException e) {
                broken = true;
                return problem(place, Reason.BROKEN_GZIP, "can't be read any further: " + e.getMessage());
            }
        }

        /** Reads up to a line's end; true where it is longer than allowed, with the rest passed over. */
        private boolean readLine(ByteArrayOutputStream line) throws IOException {
            boolean tooLong = false;
            while (true) {
                if (at == end) {
                    end = in.read(chunk);
                    at = 0;
                    if (end < 0) {
                        return tooLong;
                    }
                }
                int stop = at;
                while (stop < end && chunk[stop] != '\n') {
                    stop++;
                }
                if (line.size() + stop - at > options.limits().documentBytes()) {
                    tooLong = true;
                    line.reset();
                }
                if (!tooLong) {
                    line.write(chunk, at, stop - at);
                }
                boolean ended = stop < end;
                at = ended ? stop + 1 : stop;
                if (ended) {
                    return tooLong;
                }
            }
        }

        @Override
        public void close() {
            closeQuietly(in);
        }
    }
}
