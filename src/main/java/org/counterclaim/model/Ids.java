package org.counterclaim.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** How ids are made: out of content alone, so that the same input gives the same id on every machine and in any order. */
public final class Ids {

    private static final int DIGITS = 16;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Ids() {}

    /** First 16 hex digits of the text's SHA-256. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** The id of a pair, the same whichever way round. */
    public static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? hash(one + '|' + other) : hash(other + '|' + one);
    }

    /** Lower case ASCII letters and digits joined by hyphens: "São Tomé" becomes {@code sao-tome}. */
    public static String slug(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String slug = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.length() > from && slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return slug.substring(from, to);
    }
}
