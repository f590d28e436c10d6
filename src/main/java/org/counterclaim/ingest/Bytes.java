package org.counterclaim.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.counterclaim.ingest.UnreadableArticleException.Reason;

/** From bytes as they come to text: unpacked within limits, decoded by what the bytes say of themselves. */
final class Bytes {

    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");
    private static final int DECLARATION = 2048;
    private static final int CHUNK = 8192;

    /** Small documents pack well; only what also grows large is a bomb. */
    private static final int HARMLESS = 1024 * 1024;

    private Bytes() {}

    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    static byte[] unpack(byte[] packed, Limits limits) throws UnreadableArticleException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                boolean bomb = out.size() > HARMLESS && out.size() / packed.length > limits.unpackedRatio();
                if (bomb || out.size() > limits.documentBytes()) {
                    throw new UnreadableArticleException(
                            Reason.TOO_LARGE,
                            "gzip of %,d bytes unpacks to more than %s allowed: send smaller documents"
                                    .formatted(
                                            packed.length,
                                            bomb
                                                    ? limits.unpackedRatio() + " times its size, which is not"
                                                    : "the %,d bytes".formatted(limits.documentBytes())));
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UnreadableArticleException(
                    Reason.BROKEN_GZIP, "broken gzip: " + e.getMessage() + "; pack it again", e);
        }
    }

    /** UTF-8 where the bytes are that, else what they declare, else the common Western one. */
    static String text(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
                || bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, declared(bytes));
        }
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(head);
        if (found.find()) {
            try {
                Charset charset = Charset.forName(found.group(1).toUpperCase(Locale.ROOT));
                // It has just been shown not to be UTF-8, whatever it says: then single bytes are broken, not all of
                // it.
                return charset;
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return Charset.forName("windows-1252");
            }
        }
        return head.stripLeading().startsWith("<") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }
}
