package org.counterclaim.claim.quantity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterclaim.claim.number.Numeral;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** Numbers that count nothing: years, days of the month, hours, ages, scores, parts of names, numbers of things in a row. */
final class NotCounts {

    private static final Set<String> NAMES =
            Set.of("PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "NORP", "ORDINAL");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d\\d([:.]\\d\\d)?");
    private static final Set<String> COUNTING =
            Set.of("some", "least", "than", "about", "nearly", "almost", "over", "around");
    private static final Set<String> OUT_OF_MANY = Set.of("one");
    private static final Set<String> AFTER_CLOCK = Set.of(
            "gmt", "utc", "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "est", "edt", "cet", "bst", "ist");
    private static final Set<String> SCALES = Set.of("magnitude", "scale", "toll", "total", "number", "rate", "index");

    private NotCounts() {}

    static boolean is(Sentence s, Numeral n, boolean hasUnit) {
        return !n.share() && isInName(s, n) // "a third" is an ordinal to the reader
                || !hasUnit
                        && (isYear(s, n)
                                || isNumbered(s, n)
                                || isAge(s, n)
                                || isScore(s, n)
                                || isOneOf(s, n)
                                || isInRow(s, n)
                                || isAgeOf(s, n))
                || isClock(s, n)
                || isYearsOld(s, n);
    }

    private static boolean isInName(Sentence s, Numeral n) {
        for (int i = n.from(); i < n.to(); i++) {
            if (s.name(i).map(NamedSpan::type).filter(NAMES::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Counts of this size are written with a comma, or something says that they are counts. */
    private static boolean isYear(Sentence s, Numeral n) {
        boolean counts =
                n.from() > 0 && COUNTING.contains(s.token(n.from() - 1).form().toLowerCase(Locale.ROOT));
        return n.to() - n.from() == 1 && YEAR.matcher(s.token(n.from()).form()).matches() && !counts;
    }

    private static boolean isClock(Sentence s, Numeral n) {
        String next = n.to() < s.size() ? s.token(n.to()).form().toLowerCase(Locale.ROOT) : "";
        return AFTER_CLOCK.contains(next)
                || CLOCK.matcher(s.token(n.from()).form()).matches()
                        && s.name(n.from())
                                .map(NamedSpan::type)
                                .filter("TIME"::equals)
                                .isPresent();
    }

    /** "Flight 370", "Article 5", "page 4": the number follows the noun that it belongs to. */
    private static boolean isNumbered(Sentence s, Numeral n) {
        if (n.from() == 0) {
            return false;
        }
        Token t = s.token(CountedThing.top(s, n.from(), n.to()));
        Token before = s.token(n.from() - 1);
        // A number that hangs on the noun before it, or on nothing that it could count.
        boolean hangs = t.head() == before.index() && !t.relation().equals("appos")
                || t.relation().equals("punct") && before.tag().equals("NN")
                || before.form().equals("No.")
                || before.form().equals("#");
        return hangs && before.isNoun() && !SCALES.contains(before.lemma())
                || before.form().equals("No.")
                || before.form().equals("#");
    }

    /** "Jane Doe, 45, said". */
    private static boolean isAge(Sentence s, Numeral n) {
        String before = n.from() > 0 ? s.token(n.from() - 1).lemma() : "";
        if (before.equals("aged") || before.equals("age")) {
            return true;
        }
        boolean person = n.from() > 1
                && s.name(n.from() - 2)
                        .map(NamedSpan::type)
                        .filter("PERSON"::equals)
                        .isPresent();
        if (person
                && before.equals(",")
                && n.low() < 120
                && n.to() - n.from() == 1
                && !(s.token(n.from()).head() > n.to())) {
            return true;
        }
        boolean commas = before.equals(",")
                && (n.to() == s.size()
                        || Set.of(",", ".", ";").contains(s.token(n.to()).form()));
        return commas
                && n.low() < 120
                && n.from() > 1
                && (s.token(n.from() - 2).isNoun() || s.token(n.from() - 2).isProperNoun());
    }

    /** "a 45-year-old", "45 years old". */
    private static boolean isYearsOld(Sentence s, Numeral n) {
        for (int i = n.to(); i < Math.min(s.size(), n.to() + 4); i++) {
            String w = s.token(i).form().toLowerCase(Locale.ROOT);
            if (w.equals("old") || w.equals("olds")) {
                return true;
            }
            if (!w.equals("-") && !w.startsWith("year") && !w.startsWith("month")) {
                return false;
            }
        }
        return false;
    }

    /** "won 3-1", "6-4 6-3". */
    private static boolean isScore(Sentence s, Numeral n) {
        if (s.token(n.from()).form().matches("\\d{1,3}[-\u2013]\\d{1,3}")) {
            Token t = s.token(n.to() - 1);
            return !(t.head() > t.index() && s.token(t.head()).tag().equals("NNS"));
        }
        boolean before = n.from() > 1
                && isHyphen(s, n.from() - 1)
                && s.token(n.from() - 2).tag().equals("CD");
        boolean after = n.to() + 1 < s.size()
                && isHyphen(s, n.to())
                && s.token(n.to() + 1).tag().equals("CD");
        return before || after;
    }

    private static boolean isHyphen(Sentence s, int i) {
        return Set.of("-", "\u2013", "--").contains(s.token(i).form());
    }

    /** "one of the leaders", "no one", "one day". */
    private static boolean isOneOf(Sentence s, Numeral n) {
        Token t = s.token(n.from());
        if (n.to() - n.from() != 1 || !OUT_OF_MANY.contains(t.lemma())) {
            return false;
        }
        boolean counts = t.head() > t.index()
                && s.token(t.head()).isNoun()
                && t.relation().equals("nmod");
        return !counts;
    }

    /** "turn three", "Apollo 11 astronauts", "14 of 59", "0207": the number says which, not how many. */
    private static boolean isInRow(Sentence s, Numeral n) {
        Token t = s.token(n.from());
        if (t.form().matches("0\\d+")) {
            return true;
        }
        if (n.from() == 0 || n.to() - n.from() > 1) {
            return false;
        }
        Token before = s.token(n.from() - 1);
        boolean counts = t.head() > t.index() && s.token(t.head()).isNoun();
        if (before.isProperNoun()) {
            boolean dated = s.name(before.index())
                    .map(NamedSpan::type)
                    .filter("DATE"::equals)
                    .isPresent();
            boolean one = counts && s.token(t.head()).tag().equals("NN") && n.low() > 1;
            return !dated && (one || before.head() == t.index() || counts && before.head() == t.head());
        }
        if (before.lemma().equals("of") && !counts) {
            return n.from() > 1 && s.token(n.from() - 2).tag().equals("CD");
        }
        return before.tag().equals("NN")
                && !counts
                && !SCALES.contains(before.lemma())
                && t.relation().matches("nmod|num|nummod|appos|dep|npadvmod");
    }

    /** "She is 14". */
    private static boolean isAgeOf(Sentence s, Numeral n) {
        Token t = s.token(n.to() - 1);
        return t.relation().matches("attr|acomp")
                && s.head(t.index())
                        .filter(h -> h.lemma().equals("be"))
                        .flatMap(h -> s.child(h.index(), "nsubj"))
                        .filter(x -> x.lemma().matches("he|she|i|you")
                                || x.isProperNoun()
                                        && s.name(x.index())
                                                .map(NamedSpan::type)
                                                .filter("PERSON"::equals)
                                                .isPresent())
                        .isPresent();
    }
}
