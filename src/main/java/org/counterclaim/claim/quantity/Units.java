package org.counterclaim.claim.quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.event.Actors;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.WordList;

/** Units and money right before or after a number. */
final class Units {

    /** A unit, the factor to it, and the tokens that the unit's words take beside the number. */
    record Unit(String name, double factor, int from, int to) {}

    private static final Set<String> HYPHENS = Set.of("-", "\u2011", "\u2013");
    private static final Set<String> WEIGHING = Set.of("weigh", "heavy", "weight", "lift");
    private static final double KILO_PER_POUND = 0.453592;

    private final WordList units = WordList.load("en", "quantity-units");
    private final WordList currencies = WordList.load("en", "quantity-currencies");
    private final Actors actors;

    Units(Actors actors) {
        this.actors = actors;
    }

    boolean isMoneySign(Sentence s, int token) {
        return token >= 0
                && token < s.size()
                && (s.token(token).tag().equals("$")
                        || s.token(token).isProperNoun()
                        || s.token(token).tag().equals("SYM"))
                && currencies.contains(word(s, token));
    }

    /** The unit of the number in these tokens, if it has one. */
    Optional<Unit> of(Sentence s, int from, int to) {
        if (isMoneySign(s, from - 1)) {
            return Optional.of(sign(s, from, to));
        }
        // "10-year", "millions of dollars"
        boolean joined =
                to < s.size() && (HYPHENS.contains(word(s, to)) || word(s, to).equals("of"));
        int next = joined ? to + 1 : to;
        if (next >= s.size()) {
            return Optional.empty();
        }
        return money(s, from, next).or(() -> percent(s, from, next)).or(() -> measure(s, from, next));
    }

    private Unit sign(Sentence s, int from, int to) {
        int start = from - 1;
        String sign = word(s, start);
        if (sign.equals("$") && start > 0) {
            String prefix = word(s, start - 1).replace(".", "");
            Optional<String> local = currencies.value(prefix + "$");
            if (local.isPresent() && s.token(start - 1).end() == s.token(start).start()) {
                return new Unit(local.get(), 1, start - 1, to);
            }
        }
        return new Unit(currencies.value(sign).orElseThrow(), 1, start, to);
    }

    private Optional<Unit> money(Sentence s, int from, int next) {
        String w = word(s, next);
        if (currencies.contains(w) && !w.equals("$") && s.token(next).isNoun()) {
            return Optional.of(
                    isWeight(s, w, next)
                            ? new Unit("kg", KILO_PER_POUND, from, next + 1)
                            : new Unit(currencies.value(w).orElseThrow(), 1, from, next + 1));
        }
        if (next + 1 < s.size()
                && currencies.contains(word(s, next + 1))
                && s.token(next + 1).isNoun()) {
            return actors.demonym(s.token(next).form())
                    .or(() -> actors.country(s.token(next).form()))
                    .flatMap(c -> actors.currencyOf(c))
                    .map(code -> new Unit(code, 1, from, next + 2));
        }
        return Optional.empty();
    }

    private static boolean isWeight(Sentence s, String word, int token) {
        return word.startsWith("pound")
                && s.tokens().stream().anyMatch(t -> WEIGHING.contains(t.lemma()))
                && s.name(token).filter(n -> n.type().equals("MONEY")).isEmpty();
    }

    private static Optional<Unit> percent(Sentence s, int from, int next) {
        String w = word(s, next);
        String after = next + 1 < s.size() ? word(s, next + 1) : "";
        if (w.equals("per") && after.equals("cent")) {
            return Optional.of(new Unit("percent", 1, from, next + 2));
        }
        if ((w.equals("percentage") || w.equals("basis")) && after.startsWith("point")) {
            return Optional.of(new Unit("point", w.equals("basis") ? 0.01 : 1, from, next + 2));
        }
        return Optional.empty();
    }

    private Optional<Unit> measure(Sentence s, int from, int next) {
        boolean square = Set.of("square", "sq").contains(word(s, next)) && next + 1 < s.size();
        int at = square ? next + 1 : next;
        String w = word(s, at);
        // "second" after a number is mostly the ordinal; a lone letter must stand apart to be metres.
        if (w.equals("second") && !s.token(at).isNoun()) {
            return Optional.empty();
        }
        return units.value(w).map(v -> {
            int space = v.lastIndexOf(' ');
            double factor = Double.parseDouble(v.substring(space + 1));
            String name = v.substring(0, space);
            return square ? new Unit(name + "2", factor * factor, from, at + 1) : new Unit(name, factor, from, at + 1);
        });
    }

    private static String word(Sentence s, int i) {
        return s.token(i).form().toLowerCase(Locale.ROOT);
    }
}
