package org.counterclaim.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with one document a line. */
final class LineDocuments implements Documents {

    private static final int CHUNK = 8192;

    private final String where;
    private final InputStream in;
    private final Articles articles;
    private final ReadOptions options;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private long number;
    private boolean broken;

    LineDocuments(String where, InputStream in, Articles articles, ReadOptions options) {
        this.where = where;
        this.in = in;
        this.articles = articles;
        this.options = options;
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
                return Documents.tooLarge(place, options);
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
            return Documents.stopped(place, "can't be read any further: ", e);
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
        Documents.closeQuietly(in);
    }
}
