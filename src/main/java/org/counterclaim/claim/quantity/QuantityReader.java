package org.counterclaim.claim.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.number.Numeral;
import org.counterclaim.claim.number.NumeralReader;
import org.counterclaim.claim.time.TimeReader;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Quantity;
import org.counterclaim.model.Quantity.Bound;
import org.counterclaim.model.Quantity.Counting;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quantities of a sentence: what they count, in which unit, and whether they are meant exactly. Ordinals, years,
 * hours, ages, scores and numbers in names count nothing. What is counted is a noun's lemma, or one word for what became of
 * people ({@code death}, {@code injury}, {@code arrest}) where the text counts people as such.
 */
public final class QuantityReader {

    private static final Set<String> NEW_WORDS =
            Set.of("another", "further", "additional", "more", "new", "extra", "fresh");
    private static final Set<String> TOTAL_WORDS =
            Set.of("total", "overall", "altogether", "toll", "cumulative", "tally", "far");
    private static final Set<String> RUNNING_VERBS =
            Set.of("rise", "climb", "reach", "stand", "grow", "pass", "top", "mount");

    private final NumeralReader numerals = new NumeralReader();
    private final BoundWords bounds = new BoundWords();
    private final CountedThing things = new CountedThing();
    private final TimeReader times = new TimeReader();
    private final Units units;

    public QuantityReader() {
        this(Actors.shipped());
    }

    public QuantityReader(Actors actors) {
        this.units = new Units(actors);
    }

    private record Last(Sentence sentence, List<PlacedQuantity> quantities) {}

    private final ThreadLocal<@Nullable Last> lastRead = new ThreadLocal<>();

    /** All quantities of a sentence, from left to right. */
    public List<PlacedQuantity> read(Sentence s) {
        Last last = lastRead.get();
        // A sentence is asked about once for each of its predicates.
        if (last == null || last.sentence() != s) {
            last = new Last(s, scan(s));
            lastRead.set(last);
        }
        return last.quantities();
    }

    private List<PlacedQuantity> scan(Sentence s) {
        List<PlacedQuantity> found = new ArrayList<>();
        boolean[] dated = times.covers(s);
        int i = 0;
        while (i < s.size()) {
            Optional<Numeral> numeral = dated[i] ? Optional.empty() : numeralAt(s, i);
            numeral.flatMap(n -> quantity(s, n, dated)).ifPresent(found::add);
            i = numeral.map(Numeral::to).orElse(i + 1);
        }
        return List.copyOf(found);
    }

    private Optional<Numeral> numeralAt(Sentence s, int token) {
        return numerals.at(s, token).map(n -> joinedAcrossSign(s, n));
    }

    /** The quantities of the clause that a predicate governs, and those of what fills its roles. */
    public List<Quantity> of(Sentence s, int predicate) {
        return read(s).stream()
                .filter(q -> belongs(s, q.head(), predicate))
                .map(PlacedQuantity::quantity)
                .toList();
    }

    private static boolean belongs(Sentence s, int head, int predicate) {
        if (s.frame(predicate).stream()
                .flatMap(f -> f.roles().stream())
                .anyMatch(r -> r.token() == head
                        && r.label().startsWith("A")
                        && !r.label().startsWith("AM"))) {
            return true;
        }
        for (int t = head; t >= 0; t = s.token(t).head()) {
            if (t == predicate) {
                return true;
            }
            Token token = s.token(t);
            // A verb on the way governs a clause of its own; so does a noun that has roles of its own.
            boolean ends = token.isVerb() && !token.relation().startsWith("aux");
            if (ends && t != head) {
                return false;
            }
            if (ends && !token.tag().equals("VBN")) {
                return false;
            }
        }
        return false;
    }

    /** "$3 million to $5 million": the second sign stands between. */
    private Numeral joinedAcrossSign(Sentence s, Numeral low) {
        int sign = low.to() + 1;
        boolean joins = sign + 1 < s.size()
                && Set.of("to", "-", "\u2013", "and").contains(word(s, low.to()))
                && units.isMoneySign(s, low.from() - 1)
                && units.isMoneySign(s, sign);
        if (!joins
                || word(s, low.to()).equals("and")
                        && !(low.from() > 1 && word(s, low.from() - 2).equals("between"))
                || low.from() > 1 && word(s, low.from() - 2).equals("from")) {
            return low;
        }
        return numerals.at(s, sign + 1)
                .filter(high -> high.high() > low.low())
                .map(high -> new Numeral(low.from(), high.to(), low.low(), high.high(), false, false))
                .orElse(low);
    }

    private Optional<PlacedQuantity> quantity(Sentence s, Numeral n, boolean[] dated) {
        Optional<Units.Unit> unit = units.of(s, n.from(), n.to());
        if (NotCounts.is(s, n, unit.isPresent() || n.share()) || dated[n.to() - 1]) {
            return Optional.empty();
        }
        int from = unit.map(Units.Unit::from).orElse(n.from());
        int to = unit.map(Units.Unit::to).orElse(n.to());
        String name = unit.map(Units.Unit::name).orElse(n.share() ? "percent" : "count");
        double factor = unit.map(Units.Unit::factor).orElse(1.0);
        if (name.equals("count") && isMetres(s, n)) {
            name = "m";
            factor = 1e-6;
        }
        if (n.share() && unit.isPresent()) {
            factor /= 100; // half an hour
        }
        boolean convertedRoughly = factor != Math.rint(factor) && 1 / factor != Math.rint(1 / factor);
        Bound own = n.low() < n.high() ? Bound.BETWEEN : convertedRoughly ? Bound.ABOUT : Bound.EXACT;
        BoundWords.Found bound = bounds.around(s, from, to, own);
        CountedThing.Found thing = things.of(s, from, to, name);
        boolean people = name.equals("count") || thing.token() >= from && thing.token() < to;
        int end = Math.max(Math.max(bound.to(), to), people && thing.token() < to + 4 ? thing.token() + 1 : to);
        Quantity quantity = new Quantity(
                round(n.low() * factor),
                round(n.high() * factor),
                name,
                n.low() < n.high() && bound.bound() == Bound.ABOUT ? Bound.BETWEEN : bound.bound(),
                counting(s, bound.from(), end, thing.token()),
                thing.lemma(),
                s.words(bound.from(), end));
        return Optional.of(new PlacedQuantity(bound.from(), end, thing.token(), quantity));
    }

    /** "100m" with neither money nor people is a distance. */
    private static boolean isMetres(Sentence s, Numeral n) {
        Token last = s.token(n.to() - 1);
        return last.form().matches("\\d+(\\.\\d+)?m")
                && !(last.head() > last.index() && s.token(last.head()).tag().equals("NNS"));
    }

    private static double round(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    private static Counting counting(Sentence s, int from, int to, int head) {
        for (int i = Math.max(0, from - 2); i < Math.min(s.size(), to + 1); i++) {
            String w = word(s, i);
            boolean comparing =
                    w.equals("more") && i + 1 < s.size() && word(s, i + 1).equals("than")
                            || i > 0 && word(s, i - 1).equals("or");
            if (NEW_WORDS.contains(w) && !comparing && (i >= from || s.token(i).head() == head || i == from - 1)) {
                return Counting.NEW;
            }
            if (TOTAL_WORDS.contains(w)) {
                return Counting.CUMULATIVE;
            }
        }
        return isRunning(s, head) ? Counting.CUMULATIVE : Counting.UNKNOWN;
    }

    /** "has risen to 40", "bringing the total to 40", "12 so far". */
    private static boolean isRunning(Sentence s, int head) {
        Optional<Token> up = s.head(head);
        Optional<Token> verb =
                up.filter(t -> t.lemma().equals("to") || t.lemma().equals("at")).flatMap(t -> s.head(t.index()));
        Token clause = verb.or(() -> up).orElse(s.token(head));
        boolean toTotal = s.subtree(clause.index()).stream()
                .anyMatch(t -> t.head() == clause.index() && TOTAL_WORDS.contains(t.lemma()));
        boolean soFar = s.children(clause.index()).stream()
                .anyMatch(t -> t.lemma().equals("far") || t.lemma().equals("since"));
        return toTotal || soFar || verb.isPresent() && RUNNING_VERBS.contains(clause.lemma());
    }

    private static String word(Sentence s, int i) {
        return s.token(i).form().toLowerCase(Locale.ROOT);
    }
}
