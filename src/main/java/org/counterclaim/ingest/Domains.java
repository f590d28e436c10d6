package org.counterclaim.ingest;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** From addresses to the registrable domain that identifies an outlet: {@code edition.news.example} is {@code news.example}. */
final class Domains {

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");
    private static final Pattern ILLEGAL = Pattern.compile("[\\s<>\"{}|\\\\^`]");

    private Domains() {}

    /** The outlet's domain out of a url or a host name; empty where there is none in it. */
    static Optional<String> of(String address) {
        return host(address).map(Domains::registrable);
    }

    /** Whether it is an address of the web. */
    static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static Optional<String> host(String address) {
        String text = address.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (SCHEME.matcher(text).find() && text.contains("://")) {
            try {
                // Addresses of the web are often not quite URIs; what would break the parser can't be part of the host.
                String host = URI.create(ILLEGAL.matcher(text).replaceAll("_")).getHost();
                return Optional.ofNullable(host).map(h -> h.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        String host = text.startsWith("//") ? text.substring(2) : text;
        int end = host.indexOf('/');
        host = (end < 0 ? host : host.substring(0, end)).toLowerCase(Locale.ROOT);
        return HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    }

    private static String registrable(String host) {
        String domain = null;
        if (!NUMERIC.matcher(host).matches()) {
            domain = EffectiveTldFinder.getAssignedDomain(host, false, false);
        }
        if (domain == null || domain.isEmpty()) {
            domain = host;
        }
        return domain.startsWith("www.") ? domain.substring("www.".length()) : domain;
    }
}
