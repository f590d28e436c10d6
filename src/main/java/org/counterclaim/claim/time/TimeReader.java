package org.counterclaim.claim.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.counterclaim.claim.time.TimedSpan.Kind;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time expressions of a sentence against its publication time (UTC, whole days), and tells which of them says when
 * an event took place. What only another event would fix ("two days later") stays unknown.
 */
public final class TimeReader {

    private static final List<TimeRule> RULES = Stream.of(CalendarRules.all(), RelativeRules.all(), PeriodRules.all())
            .flatMap(List::stream)
            .toList();
    private static final Set<String> NAMES = Set.of("ORG", "PERSON", "FAC", "WORK_OF_ART", "LAW", "PRODUCT");
    private static final Set<String> NEEDS_NOUN =
            Set.of("may", "march", "sat", "sun", "wed", "mar", "fall", "spring", "second", "august", "mon", "dec");
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "until", "till", "by", "during", "of", "from", "to", "before", "after", "through", "for",
            "and", "early", "late", "mid", "(", "between", "around", "about", "late-", "as", "than", "back");
    private static final Set<String> SINCE = Set.of("since", "from", "starting", "beginning");
    private static final Set<String> UNTIL = Set.of("until", "till", "til", "through", "to");
    private static final Set<String> AFTER = Set.of("after", "following");
    private static final Set<String> BEFORE = Set.of("before");

    private record Last(Sentence sentence, LocalDate day, List<TimedSpan> spans) {}

    private final ThreadLocal<@Nullable Last> lastRead = new ThreadLocal<>();
    private final WordList dayNames = WordList.load("en", "day-names");
    private final Tense tense = new Tense();
    private final Attachment attachment;

    public TimeReader() {
        this(EventCatalogue.shipped());
    }

    public TimeReader(EventCatalogue events) {
        this.attachment = new Attachment(events);
    }

    /** All time expressions of a sentence, from left to right. */
    public List<TimedSpan> read(Sentence s, Instant published) {
        LocalDate day = published.atZone(ZoneOffset.UTC).toLocalDate();
        Last last = lastRead.get();
        // A sentence is asked about once for each of its predicates.
        if (last == null || last.sentence() != s || !last.day().equals(day)) {
            last = new Last(s, day, scan(s, day));
            lastRead.set(last);
        }
        return last.spans();
    }

    private List<TimedSpan> scan(Sentence s, LocalDate day) {
        List<TimedSpan> found = new ArrayList<>();
        Surface surface = new Surface(s);
        for (int i = 0; i < s.size(); ) {
            Optional<TimedSpan> here = at(s, surface, i, day);
            here.ifPresent(found::add);
            i = here.map(TimedSpan::to).orElse(i + 1);
        }
        return List.copyOf(found);
    }

    /** When the event that a predicate (verb or noun) says took place; unknown where its own clause does not say. */
    public TimeSpan of(Sentence s, int predicate, Instant published) {
        return attachment.of(s, predicate, read(s, published));
    }

    /** Which tokens belong to time expressions. */
    public boolean[] covers(Sentence s) {
        boolean[] covered = new boolean[s.size()];
        for (TimedSpan t : read(s, Instant.EPOCH)) {
            // How long something lasted is a quantity as well.
            if (t.kind() != Kind.DURATION) {
                java.util.Arrays.fill(covered, t.from(), t.to(), true);
            }
        }
        return covered;
    }

    private Optional<TimedSpan> at(Sentence s, Surface surface, int token, LocalDate day) {
        if (!TimeWords.canBegin(surface.word(token))
                || isName(s, token)
                || isTitle(s, token)
                || isNamedDay(s, surface, token)) {
            return Optional.empty();
        }
        TimedSpan best = null;
        Anchor anchor = null;
        for (TimeRule rule : RULES) {
            Matcher m = rule.form().matcher(surface.text());
            m.region(surface.start(token), surface.text().length());
            if (!m.lookingAt()) {
                continue;
            }
            int to = surface.tokenEnd(m.end());
            if (to < 0 || best != null && to <= best.to() || !isTime(s, surface, token, to)) {
                continue;
            }
            if (anchor == null) {
                anchor = new Anchor(day, tense.direction(s, token));
            }
            Period period = rule.meaning().apply(m, anchor);
            if (period != null && !isVagueMonth(s, surface, to, period, anchor)) {
                best = placed(s, surface, token, to, rule, period);
            }
        }
        return Optional.ofNullable(best);
    }

    private static TimedSpan placed(Sentence s, Surface surface, int from, int to, TimeRule rule, Period period) {
        String words = s.words(from, to);
        if (rule.kind() != Kind.POINT || period.equals(Period.UNKNOWN)) {
            return new TimedSpan(from, to, TimeSpan.UNKNOWN, rule.kind());
        }
        String before = surface.word(from - 1);
        boolean begins = period.from() != null;
        if (before.equals("since") && begins) {
            return new TimedSpan(from, to, new Period(period.from(), null).span("since " + words), Kind.SINCE);
        }
        if (SINCE.contains(before) && begins && isRangeStart(surface, to)) {
            return new TimedSpan(from, to, new Period(period.from(), null).span(before + " " + words), Kind.SINCE);
        }
        if ((UNTIL.contains(before) && !before.equals("to")) || before.equals("by")) {
            return new TimedSpan(from, to, new Period(null, period.to()).span(before + " " + words), Kind.UNTIL);
        }
        if (AFTER.contains(before)) {
            return new TimedSpan(from, to, new Period(period.to(), null).span(before + " " + words), Kind.SINCE);
        }
        if (BEFORE.contains(before)) {
            return new TimedSpan(from, to, new Period(null, period.from()).span(before + " " + words), Kind.UNTIL);
        }
        return new TimedSpan(from, to, period.span(words), Kind.POINT);
    }

    /** "from Monday" alone or "from Monday to Friday". */
    private static boolean isRangeStart(Surface surface, int to) {
        return surface.word(to).equals("to")
                || surface.word(to).equals("until")
                || surface.word(to).equals("onwards")
                || surface.word(to).isEmpty()
                || surface.word(to).equals(".");
    }

    /** "the November election" may be last year's or next: resolved only where it is near. */
    private static boolean isVagueMonth(Sentence s, Surface surface, int to, Period period, Anchor anchor) {
        Token t = s.token(to - 1);
        if (!isMonth(surface.word(to - 1)) || period.from() == null || anchor.future()) {
            return false;
        }
        boolean modifies = t.head() > t.index() && s.token(t.head()).isNoun();
        boolean inNoun = s.head(t.index())
                .flatMap(p -> s.head(p.index()))
                .filter(Token::isNoun)
                .isPresent();
        return modifies && period.from().isBefore(anchor.day().minusMonths(3))
                || inNoun && period.from().isBefore(anchor.day().minusMonths(8));
    }

    /** "USA Today", "Psychology Today". */
    private static boolean isTitle(Sentence s, int token) {
        return token > 0
                && s.token(token).lemma().startsWith("to")
                && Character.isUpperCase(s.token(token).form().charAt(0))
                && s.token(token - 1).isProperNoun();
    }

    /** "Super Tuesday", "Bloody Sunday": not the last such day. */
    private boolean isNamedDay(Sentence s, Surface surface, int token) {
        return token > 0
                && Character.isUpperCase(s.token(token - 1).form().charAt(0))
                && dayNames.contains(surface.word(token - 1))
                && surface.word(token).matches(TimeWords.fill("<W>"));
    }

    private static boolean isName(Sentence s, int token) {
        return s.name(token).map(NamedSpan::type).filter(NAMES::contains).isPresent();
    }

    /** Whether the words are a time here: "may" and "march" are mostly verbs, 1984 may count people. */
    private static boolean isTime(Sentence s, Surface surface, int from, int to) {
        Token last = s.token(to - 1);
        boolean dated = s.name(to - 1).filter(NamedSpan::isTime).isPresent();
        if (to - from > 1) {
            if (surface.word(from).equals("in")
                    && from + 1 < s.size()
                    && s.token(from + 1).tag().equals("CD")) {
                // "the second test in four days" is a stretch; "leaves in four days" is a date
                return s.head(from).filter(Token::isVerb).isPresent();
            }
            return !isAmbiguous(s, from, to) && !isInsideName(s, to);
        }
        if (last.tag().equals("CD")) {
            boolean counts =
                    last.head() > last.index() && s.token(last.head()).tag().equals("NNS");
            return !counts
                    && (dated || BEFORE_YEAR.contains(surface.word(from - 1)))
                    && !surface.word(to).equals("-");
        }
        if (isMonth(surface.word(from))) {
            return last.isNoun() && (dated || BEFORE_YEAR.contains(surface.word(from - 1)));
        }
        return (!NEEDS_NOUN.contains(surface.word(from)) || last.isNoun()) && !isInsideName(s, to);
    }

    private static boolean isAmbiguous(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = s.token(i);
            if (NEEDS_NOUN.contains(t.form().toLowerCase(Locale.ROOT))
                    && (t.isVerb() || t.tag().equals("MD"))) {
                return true;
            }
        }
        return false;
    }

    /** "the Sunday Times", "Friday Night Lights": the day is the beginning of a name. */
    private static boolean isInsideName(Sentence s, int to) {
        Optional<NamedSpan> name = s.name(to - 1);
        return name.filter(n -> NAMES.contains(n.type()) && n.to() > to - 1).isPresent();
    }

    private static boolean isMonth(String word) {
        return word.length() >= 3 && word.matches(TimeWords.fill("<M>"));
    }
}
