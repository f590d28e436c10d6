package org.counterclaim.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A web archive. */
final class ArchiveDocuments implements Documents {

    private final String where;
    private final InputStream in;
    private final Articles articles;
    private final ReadOptions options;
    private final WarcFile file;
    private boolean broken;

    ArchiveDocuments(String where, InputStream in, Articles articles, ReadOptions options) {
        this.where = where;
        this.in = in;
        this.articles = articles;
        this.options = options;
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
                return Documents.tooLarge(place, options);
            }
            Arrival arrival = Arrival.at(Dates.parse(page.date()).orElse(options.now()))
                    .withAddress(page.address())
                    .withOutlet(options.outlet());
            return articles.readAll(body, arrival).stream()
                    .map(reading -> reading.in(place))
                    .toList();
        } catch (IOException e) {
            broken = true;
            return Documents.stopped(where, "can't be read any further: ", e);
        }
    }

    @Override
    public void close() {
        Documents.closeQuietly(in);
    }
}
