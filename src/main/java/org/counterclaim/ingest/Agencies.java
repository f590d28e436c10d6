package org.counterclaim.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which news agency an article's byline or dateline names. The agencies are those of {@code config/outlets.csv}. */
final class Agencies {

    private static final String OUTLETS = "/org/counterclaim/config/outlets.csv";
    private static final int DATELINE = 120;

    private static final Map<String, String> NAMES = load();
    private static final String ANY = NAMES.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    private static final Pattern IN_BYLINE = Pattern.compile("(?<![\\p{L}\\p{N}])(" + ANY + ")(?![\\p{L}\\p{N}])");

    /** "BRACKWATER, 3 May (Northwire) - " or "Northwire | " before the first sentence. */
    private static final Pattern IN_DATELINE =
            Pattern.compile("^(?:[^.!?()\\n]{0,70}\\(\\s*)?(" + ANY + ")(?:\\s*\\))?\\s*(?:[-–—|]|--)\\s");

    private Agencies() {}

    static Optional<String> named(@Nullable String byline, String body) {
        if (NAMES.isEmpty()) {
            return Optional.empty();
        }
        if (byline != null) {
            Matcher found = IN_BYLINE.matcher(byline);
            if (found.find()) {
                return Optional.ofNullable(NAMES.get(found.group(1)));
            }
        }
        Matcher dateline = IN_DATELINE.matcher(body.substring(0, Math.min(body.length(), DATELINE)));
        return dateline.find() ? Optional.ofNullable(NAMES.get(dateline.group(1))) : Optional.empty();
    }

    private static Map<String, String> load() {
        Map<String, String> names = new LinkedHashMap<>();
        try (InputStream in = Agencies.class.getResourceAsStream(OUTLETS)) {
            if (in == null) {
                return names;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split(",", -1);
                if (!line.startsWith("#")
                        && columns.length > 3
                        && columns[3].strip().equals("agency")) {
                    String name = columns[1].strip();
                    names.put(name, name);
                    for (String alias : columns[2].split("\\|")) {
                        if (!alias.isBlank()) {
                            names.put(alias.strip(), name);
                        }
                    }
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + OUTLETS, e);
        }
    }
}
