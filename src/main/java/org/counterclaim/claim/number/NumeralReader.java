package org.counterclaim.claim.number;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.WordList;

/**
 * Reads the longest number that begins at a token: digits, words, fractions, dozens, ranges. Does not judge whether it is a
 * year, an hour or part of a name.
 */
public final class NumeralReader {

    private static final Pattern SPAN = Pattern.compile("(\\d[\\d,.]*[a-z]*)[-\u2013](\\d[\\d,.]*[a-z]*)");
    private static final Pattern SLASH = Pattern.compile("([1-9])/([2-9]|10)");
    private static final Set<String> HYPHENS = Set.of("-", "\u2010", "\u2011", "\u2013", "\u2014", "--");
    private static final Set<String> FEW = Set.of("several", "few", "couple", "many");
    private static final int HUNDRED = 100;
    private static final double PERCENT = 100;

    private final WordList words;
    private final WordList fractions;

    public NumeralReader() {
        this.words = WordList.load("en", "number-words");
        this.fractions = WordList.load("en", "fraction-words");
    }

    /** The number that begins at this token, with ranges joined ("3 to 5", "between 3 and 5"). */
    public Optional<Numeral> at(Sentence s, int token) {
        if (word(s, token).equals("between") || word(s, token).equals("from")) {
            return token + 1 < s.size() ? single(s, token + 1).flatMap(low -> joined(s, token, low)) : Optional.empty();
        }
        return single(s, token).map(low -> range(s, low).orElse(low));
    }

    /** "between X and Y", "from X to Y". */
    private Optional<Numeral> joined(Sentence s, int from, Numeral low) {
        String joint = word(s, from).equals("between") ? "and" : "to";
        if (!word(s, low.to()).equals(joint) || low.to() + 1 >= s.size()) {
            return Optional.empty();
        }
        return single(s, low.to() + 1).flatMap(high -> spread(from, low, high));
    }

    /** "3 to 5", "3 - 5", "three or four". */
    private Optional<Numeral> range(Sentence s, Numeral low) {
        String joint = word(s, low.to());
        boolean joins = joint.equals("to") || joint.equals("or") || HYPHENS.contains(joint);
        if (!joins || low.to() + 1 >= s.size()) {
            return Optional.empty();
        }
        if (low.from() > 0 && word(s, low.from() - 1).equals("from")) {
            return Optional.empty();
        }
        return single(s, low.to() + 1).flatMap(high -> spread(low.from(), low, high));
    }

    private static Optional<Numeral> spread(int from, Numeral low, Numeral high) {
        double bottom = low.low();
        // "10 to 12 million" means ten million to twelve.
        double scale = high.high() >= HUNDRED * 10 && bottom < HUNDRED * 10 ? scaleOf(high.high()) : 1;
        if (scale > 1 && bottom * scale < high.high()) {
            bottom *= scale;
        }
        if (bottom >= high.high() || low.share() != high.share()) {
            return Optional.empty();
        }
        return Optional.of(new Numeral(from, high.to(), bottom, high.high(), low.share(), low.rough() || high.rough()));
    }

    private static double scaleOf(double value) {
        double scale = 1;
        while (value / scale >= 1000 && value % (scale * 1000) < value) {
            scale *= 1000;
        }
        return scale;
    }

    private Optional<Numeral> single(Sentence s, int i) {
        Optional<Numeral> part = fraction(s, i);
        if (part.isPresent()) {
            return part;
        }
        String w = word(s, i);
        Matcher span = SPAN.matcher(w);
        if (span.matches()) {
            return spanned(i, span).map(n -> multiplied(s, n));
        }
        if (FEW.contains(w)) {
            return few(s, i);
        }
        Optional<Numeral> rough = rough(s, i);
        if (rough.isPresent()) {
            return rough;
        }
        if (w.equals("a") || w.equals("an")) {
            OptionalDouble factor = Digits.multiplier(word(s, i + 1), words);
            return factor.isPresent()
                    ? Optional.of(multiplied(s, Numeral.exact(i, i + 2, factor.getAsDouble())))
                    : Optional.empty();
        }
        OptionalDouble digits = Digits.value(s.token(i).form(), words);
        if (digits.isPresent()) {
            return Optional.of(multiplied(s, andHalf(s, Numeral.exact(i, i + 1, digits.getAsDouble()))));
        }
        return spelled(s, i);
    }

    private Optional<Numeral> spanned(int i, Matcher span) {
        OptionalDouble low = Digits.value(span.group(1), words);
        OptionalDouble high = Digits.value(span.group(2), words);
        if (low.isEmpty() || high.isEmpty() || low.getAsDouble() >= high.getAsDouble()) {
            return Optional.empty();
        }
        return Optional.of(new Numeral(i, i + 1, low.getAsDouble(), high.getAsDouble(), false, false));
    }

    /** "several hundred", "a couple of dozen": vague, but of a known order. */
    private Optional<Numeral> few(Sentence s, int i) {
        int next = word(s, i + 1).equals("of") ? i + 2 : i + 1;
        OptionalDouble factor = Digits.multiplier(word(s, next), words);
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        double f = factor.getAsDouble();
        return Optional.of(new Numeral(i, next + 1, 2 * f, 9 * f, false, true));
    }

    /** "dozens", "tens of thousands". */
    private Optional<Numeral> rough(Sentence s, int i) {
        String w = word(s, i);
        Optional<double[]> range = roughRange(w);
        if (range.isEmpty() && !w.equals("tens")) {
            return Optional.empty();
        }
        Optional<double[]> next = word(s, i + 1).equals("of") ? roughRange(word(s, i + 2)) : Optional.empty();
        if (w.equals("tens")) {
            return next.map(n -> new Numeral(i, i + 3, 10 * n[0], 10 * n[1], false, true));
        }
        double[] own = range.orElseThrow();
        if (next.isPresent() && next.get()[0] > own[0]) {
            double factor = w.startsWith("hundred") ? HUNDRED : 1;
            return Optional.of(new Numeral(i, i + 3, factor * next.get()[0], factor * next.get()[1], false, true));
        }
        return Optional.of(new Numeral(i, i + 1, own[0], own[1], false, true));
    }

    private Optional<double[]> roughRange(String word) {
        return words.value(word).filter(v -> v.contains("..")).map(v -> {
            String[] ends = v.split("\\.\\.", -1);
            return new double[] {Double.parseDouble(ends[0]), Double.parseDouble(ends[1])};
        });
    }

    /** "a third", "one-fifth", "three quarters", "half", "1/3". */
    private Optional<Numeral> fraction(Sentence s, int i) {
        String w = word(s, i);
        Matcher slash = SLASH.matcher(w);
        if (slash.matches()) {
            double part = Double.parseDouble(slash.group(1)) / Double.parseDouble(slash.group(2));
            return part < 1 ? Optional.of(share(i, i + 1, part)) : Optional.empty();
        }
        if (w.equals("half")) {
            int article = word(s, i + 1).equals("a") ? i + 2 : i + 1;
            OptionalDouble factor = Digits.multiplier(word(s, article), words);
            return factor.isPresent()
                    ? Optional.of(Numeral.exact(i, article + 1, factor.getAsDouble() / 2))
                    : Optional.of(share(i, i + 1, 0.5));
        }
        OptionalDouble count = w.equals("a") || w.equals("an") ? OptionalDouble.of(1) : unit(w);
        int next = HYPHENS.contains(word(s, i + 1)) ? i + 2 : i + 1;
        Optional<String> part = fractions.value(word(s, next));
        if (count.isEmpty() || part.isEmpty()) {
            return Optional.empty();
        }
        double value = count.getAsDouble() * Double.parseDouble(part.get());
        return value < 1 ? Optional.of(share(i, next + 1, value)) : Optional.empty();
    }

    private OptionalDouble unit(String w) {
        return words.value(w)
                .filter(v -> !v.startsWith("mult ") && !v.contains(".."))
                .map(v -> OptionalDouble.of(Double.parseDouble(v)))
                .orElse(OptionalDouble.empty());
    }

    private static Numeral share(int from, int to, double part) {
        double percent = Math.rint(part * PERCENT * 100) / 100;
        return new Numeral(from, to, percent, percent, true, false);
    }

    /** "two hundred and fifty-three thousand". */
    private Optional<Numeral> spelled(Sentence s, int start) {
        double total = 0;
        double group = 0;
        boolean any = false;
        int i = start;
        int end = start;
        while (i < s.size()) {
            String w = word(s, i);
            OptionalDouble unit = unit(w);
            OptionalDouble factor = Digits.multiplier(w, words);
            if (unit.isPresent() && fitsAfter(group, unit.getAsDouble())) {
                group += unit.getAsDouble();
            } else if (any && factor.isPresent() && w.length() > 1) {
                double f = factor.getAsDouble();
                group = (group == 0 ? 1 : group) * f;
                if (f > HUNDRED) {
                    total += group;
                    group = 0;
                }
            } else if (any && (HYPHENS.contains(w) || w.equals("and")) && continues(s, i + 1, total, group)) {
                i++;
                continue;
            } else {
                break;
            }
            any = true;
            i++;
            end = i;
        }
        return any ? Optional.of(andHalf(s, Numeral.exact(start, end, total + group))) : Optional.empty();
    }

    /** "five" fits after "twenty" and after "two hundred", not after "five". */
    private static boolean fitsAfter(double group, double unit) {
        return group == 0 || group >= HUNDRED && group % HUNDRED == 0 || group % 10 == 0 && group >= 20 && unit < 10;
    }

    private boolean continues(Sentence s, int next, double total, double group) {
        OptionalDouble unit = unit(word(s, next));
        if (unit.isPresent()) {
            boolean afterHyphen = HYPHENS.contains(word(s, next - 1));
            return afterHyphen
                    ? group % 10 == 0 && group >= 20 && unit.getAsDouble() < 10
                    : group >= HUNDRED || group == 0 && total > 0;
        }
        return false;
    }

    /** "two and a half million". */
    private Numeral andHalf(Sentence s, Numeral n) {
        if (word(s, n.to()).equals("and")
                && word(s, n.to() + 1).equals("a")
                && word(s, n.to() + 2).equals("half")) {
            return multiplied(s, Numeral.exact(n.from(), n.to() + 3, n.low() + 0.5));
        }
        return n;
    }

    private Numeral multiplied(Sentence s, Numeral n) {
        Numeral result = n;
        int next = HYPHENS.contains(word(s, n.to())) ? n.to() + 1 : n.to();
        OptionalDouble factor = Digits.multiplier(word(s, next), words);
        // A lone letter is a unit of something else (5 m), never "million".
        while (factor.isPresent() && word(s, next).length() > 1) {
            result = result.times(factor.getAsDouble(), next + 1);
            next++;
            factor = Digits.multiplier(word(s, next), words);
        }
        return result;
    }

    private static String word(Sentence s, int i) {
        return i < s.size() ? s.token(i).form().toLowerCase(Locale.ROOT) : "";
    }
}
