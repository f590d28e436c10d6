package org.counterclaim.compare.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.compare.Lexicon;
import org.counterclaim.compare.Pair;
import org.counterclaim.model.Quantity;
import org.counterclaim.model.Quantity.Bound;
import org.counterclaim.model.Quantity.Counting;

/** Which numbers of two claims measure the same thing. */
final class Quantities {

    /** Two numbers of one measure, the earlier claim's first. */
    record Measured(Quantity first, Quantity second) {}

    private static final Set<String> PERIODS =
            Set.of("second", "minute", "hour", "day", "night", "week", "month", "season", "year", "decade", "time");

    private static final double LARGE = 1_000;

    private Quantities() {}

    /** The two claims' only numbers of one measure; empty where there is none or more than one could be meant. */
    static Optional<Measured> comparable(Pair pair) {
        Measured found = null;
        for (Quantity a : pair.first().proposition().quantities()) {
            for (Quantity b : pair.second().proposition().quantities()) {
                if (sameMeasure(a, b, pair.lexicon())) {
                    if (found != null) {
                        return Optional.empty();
                    }
                    found = new Measured(a, b);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether both give numbers, but of different things: month on month, exports and imports, children among people. */
    static boolean measureDifferently(Pair pair) {
        return !pair.first().proposition().quantities().isEmpty()
                && !pair.second().proposition().quantities().isEmpty()
                && comparable(pair).isEmpty()
                && !agree(pair);
    }

    /** "A fifth of Norland", "20 per cent of Norland's territory": one number, whatever is said to be counted. */
    private static boolean agree(Pair pair) {
        return pair.first().proposition().quantities().stream()
                .anyMatch(a -> pair.second().proposition().quantities().stream()
                        .anyMatch(b -> a.unit().equals(b.unit()) && a.low() == b.low() && a.high() == b.high()));
    }

    /** "Occupies a fifth of it", "20 per cent": a state that goes on, measured alike; two of something are soon found again. */
    static boolean shareAMeasure(Pair pair) {
        return agree(pair)
                && pair.first().proposition().quantities().stream()
                        .noneMatch(q -> q.unit().equals("count"));
    }

    /** Whether one side counts what is new and the other all there is, in one unit: "86 new cases" of 4,912. */
    static boolean newAgainstAll(Pair pair) {
        return pair.first().proposition().quantities().stream()
                .anyMatch(a -> pair.second().proposition().quantities().stream()
                        .anyMatch(b -> isNew(a) != isNew(b) && sameCounted(a, b, pair.lexicon())));
    }

    /** Whether no value of the one number of one measure that both tell is allowed by both. */
    static boolean tellOthers(Pair pair) {
        return comparable(pair).filter(q -> !laterIsAllowed(q)).isPresent();
    }

    private static boolean sameMeasure(Quantity a, Quantity b, Lexicon lexicon) {
        return isNew(a) == isNew(b) && sameCounted(a, b, lexicon);
    }

    private static boolean sameCounted(Quantity a, Quantity b, Lexicon lexicon) {
        if (!a.unit().equals(b.unit())) {
            return false;
        }
        String x = a.counted();
        String y = b.counted();
        if (PERIODS.contains(x) || PERIODS.contains(y)) {
            return false; // how long is said of much beside the event
        }
        if (x.equals(y) || lexicon.countsPeople(x) && lexicon.countsPeople(y)) {
            return !(x.isEmpty() && a.unit().equals("count"));
        }
        if (x.isEmpty() || y.isEmpty()) {
            // "killed 12" counts people without saying so; a bare percentage may be one of anything.
            return a.unit().equals("count") && (lexicon.countsPeople(x) || lexicon.countsPeople(y));
        }
        return lexicon.synonymous(x, y);
    }

    private static boolean isNew(Quantity q) {
        return q.counting() == Counting.NEW;
    }

    /** Whether the earlier number, as it is meant, leaves room for the later, or one is the other rounded. */
    static boolean laterIsAllowed(Measured m) {
        return m.first().compatible(m.second()) || rounds(m.first(), m.second()) || rounds(m.second(), m.first());
    }

    /** "2 trillion" for 2.2 trillion, "1,300" for 1,289: of large numbers the coarser may be the finer one in short. */
    private static boolean rounds(Quantity coarse, Quantity fine) {
        if (coarse.low() != coarse.high() || fine.low() != fine.high() || coarse.low() < LARGE) {
            return false;
        }
        BigDecimal brief = BigDecimal.valueOf(coarse.low()).stripTrailingZeros();
        BigDecimal full = BigDecimal.valueOf(fine.low()).stripTrailingZeros();
        return brief.precision() < full.precision()
                && full.round(new MathContext(brief.precision(), RoundingMode.HALF_UP))
                                .compareTo(brief)
                        == 0;
    }

    /** Whether the two tell other numbers of one measure, or numbers of other measures. */
    static boolean differ(Pair pair) {
        return measureDifferently(pair) || tellOthers(pair);
    }

    static boolean grows(Measured m) {
        return m.second().low() > m.first().high();
    }

    static boolean isRough(Quantity q) {
        return q.bound() == Bound.ABOUT || q.bound() == Bound.BETWEEN;
    }
}
