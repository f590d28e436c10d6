package org.counterclaim.claim.number;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.text.WordList;

/** Numbers in digits: {@code 1,200}, {@code 6.5bn}, {@code 1/3}. */
final class Digits {

    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,9})?([a-z]{0,7})\\+?");

    private Digits() {}

    /** The value of a token such as {@code 6.5bn}; empty if it is no number (1990s, 5th, 3-0). */
    static OptionalDouble value(String form, WordList words) {
        Matcher m = NUMBER.matcher(form.toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(m.group(1).replace(",", "") + (m.group(2) == null ? "" : m.group(2)));
        String suffix = m.group(3);
        if (suffix.isEmpty()) {
            return OptionalDouble.of(value);
        }
        OptionalDouble factor = multiplier(suffix, words);
        return factor.isPresent() ? OptionalDouble.of(value * factor.getAsDouble()) : OptionalDouble.empty();
    }

    /** What a word multiplies by: {@code million}, {@code dozen}. */
    static OptionalDouble multiplier(String word, WordList words) {
        return words.value(word)
                .filter(v -> v.startsWith("mult "))
                .map(v -> OptionalDouble.of(Double.parseDouble(v.substring("mult ".length()))))
                .orElse(OptionalDouble.empty());
    }
}
