package org.counterclaim.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Publication dates as feeds, pages and records write them. What names no zone is UTC. */
final class Dates {

    private static final Pattern SPACE_BEFORE_TIME = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) +(?=\\d)");
    private static final Pattern SPACE_BEFORE_ZONE = Pattern.compile("(?<=\\d) +(?=[+-]\\d{2}|Z$|UTC$)");
    private static final Pattern SHORT_ZONE = Pattern.compile("([+-]\\d{2})(\\d{2})?$");
    private static final Pattern DIGITS = Pattern.compile("-?\\d{9,14}");

    private static final List<DateTimeFormatter> SPELT_OUT = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("[EEE, ]d MMM yyyy H:mm[:ss] z", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("[EEE, ]d MMM yyyy H:mm[:ss] Z", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("[EEE, ]d MMM yyyy[ H:mm[:ss]]", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss[X]", Locale.ENGLISH),
            DateTimeFormatter.BASIC_ISO_DATE);

    private static final long MILLIS_FROM = 100_000_000_000L;

    private Dates() {}

    /** Seconds or milliseconds since 1970, told apart by size. */
    static Instant ofEpoch(long number) {
        return Math.abs(number) >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    static Optional<Instant> parse(String text) {
        String date = text.strip();
        if (DIGITS.matcher(date).matches()) {
            return Optional.of(ofEpoch(Long.parseLong(date)));
        }
        String iso = SPACE_BEFORE_TIME.matcher(date).replaceFirst("$1T");
        iso = SPACE_BEFORE_ZONE.matcher(iso).replaceFirst("");
        if (iso.endsWith("UTC")) {
            iso = iso.substring(0, iso.length() - 3) + 'Z';
        }
        if (iso.indexOf('T') > 0) {
            iso = SHORT_ZONE.matcher(iso).replaceFirst("$1:$2");
            iso = iso.endsWith(":") ? iso + "00" : iso;
        }
        Optional<Instant> parsed = parse(DateTimeFormatter.ISO_DATE_TIME, iso);
        if (parsed.isEmpty()) {
            parsed = parse(DateTimeFormatter.ISO_DATE, iso);
        }
        for (int i = 0; parsed.isEmpty() && i < SPELT_OUT.size(); i++) {
            parsed = parse(SPELT_OUT.get(i), date);
        }
        return parsed;
    }

    private static Optional<Instant> parse(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor found = format.parseBest(
                    text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(instant(found));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor found) {
        if (found instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        if (found instanceof LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return Instant.from(found);
    }
}
