package org.counterclaim.event;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds things by name, whether or not "the" stands before it, 's after it, or accents are left out. Short names and
 * abbreviations must be written as they are ("US", "WHO"), and no name is found in lower case unless it is known so:
 * neither the bird nor the pronoun is a state.
 */
final class NameIndex<T> {

    private static final int SHORT = 4;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern AROUND = Pattern.compile("^[Tt]he (?=.)|'s?$");

    private final Map<String, T> exact = new HashMap<>();
    private final Map<String, T> folded = new HashMap<>();

    void add(String name, T thing) {
        String key = clean(name);
        exact.putIfAbsent(key, thing);
        exact.putIfAbsent(plain(key), thing);
        if (key.length() > SHORT && !isAbbreviation(key)) {
            folded.putIfAbsent(plain(key).toLowerCase(Locale.ROOT), thing);
        }
    }

    Optional<T> find(String name) {
        String key = clean(name);
        T found = exact.get(key);
        if (found == null && !key.isEmpty() && Character.isUpperCase(key.charAt(0))) {
            found = folded.get(plain(key).toLowerCase(Locale.ROOT));
        }
        return Optional.ofNullable(found);
    }

    private static String clean(String name) {
        String straight = name.strip().replace('\u2019', '\'').replace('\u2018', '\'');
        return AROUND.matcher(straight).replaceAll("");
    }

    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isAbbreviation(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && !name.contains(" ");
    }
}
