package org.counterclaim.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of a web archive (ISO 28500), as Common Crawl publishes them, one after the other. */
final class WarcFile {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_HEADERS = 1_000;

    private final BufferedInputStream in;
    private final int limit;

    /**
     * @param address the page's own
     * @param date when it was fetched, as the archive writes it; empty where it doesn't
     * @param body null where it is larger than the limit
     */
    record Page(String address, String date, byte @Nullable [] body) {}

    WarcFile(InputStream in, int limit) {
        this.in = new BufferedInputStream(in);
        this.limit = limit;
    }

    static boolean isWarc(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith("WARC/1.");
    }

    /** The next answer that is a page; null at the end. */
    @Nullable
    Page next() throws IOException {
        while (true) {
            String version = line();
            while (version != null && version.isEmpty()) {
                version = line();
            }
            if (version == null) {
                return null;
            }
            if (!version.startsWith("WARC/1.")) {
                throw new BrokenFileException("a record should begin with WARC/1.0, not with '" + version + "'");
            }
            Map<String, String> headers = headers();
            long length = length(headers);
            boolean answer = headers.getOrDefault("warc-type", "").equals("response");
            if (!answer || length > limit) {
                in.skipNBytes(length);
            }
            if (answer && length > limit) {
                return page(headers, null);
            }
            if (answer) {
                byte[] block = in.readNBytes((int) length);
                if (block.length < length) {
                    throw new EOFException("the file ends inside a record");
                }
                WarcFile message = new WarcFile(new ByteArrayInputStream(block), limit);
                byte[] body = message.pageBody();
                if (body != null) {
                    return page(headers, body);
                }
            }
        }
    }

    private static Page page(Map<String, String> headers, byte @Nullable [] body) {
        String address = headers.getOrDefault("warc-target-uri", "");
        return new Page(address.replaceAll("^<|>$", ""), headers.getOrDefault("warc-date", ""), body);
    }

    /** Body of an HTTP answer; null where it is no page. */
    private byte @Nullable [] pageBody() throws IOException {
        String status = line();
        if (status == null || !status.matches("HTTP/\\S+ 200\\b.*")) {
            return null;
        }
        String type = headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        return type.contains("html") ? in.readAllBytes() : null;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            if (headers.size() > MOST_HEADERS) {
                throw new BrokenFileException("a record has more than " + MOST_HEADERS + " headers");
            }
        }
        return headers;
    }

    private static long length(Map<String, String> headers) throws IOException {
        String length = headers.getOrDefault("content-length", "");
        if (!length.matches("\\d{1,15}")) {
            throw new BrokenFileException("a record without its Content-Length");
        }
        return Long.parseLong(length);
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            line.write(c);
            if (line.size() > LONGEST_LINE) {
                throw new BrokenFileException("a header line is longer than " + LONGEST_LINE + " bytes");
            }
            c = in.read();
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
