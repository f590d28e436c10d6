package org.counterclaim.topology;

import java.time.Instant;
import java.util.regex.Pattern;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Review;
import org.counterclaim.model.Side;
import org.counterclaim.model.Source;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Puts findings into words and records. */
final class Findings {

    private static final int LONGEST_QUOTE = 140;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Findings() {}

    /** A finding without version, as it stands now. */
    static Contradiction of(
            String id,
            String eventKey,
            Group earlier,
            Group later,
            Verdict verdict,
            FindingStatus status,
            @Nullable Review review) {
        return new Contradiction(
                summary(verdict, earlier.statement(), later.statement()),
                verdict.relation(),
                verdict.kind(),
                status,
                side(earlier),
                side(later),
                verdict.explanation(),
                verdict.rule(),
                verdict.score(),
                verdict.shared(),
                verdict.differing(),
                verdict.passedChecks(),
                id,
                0,
                eventKey,
                eventTime(earlier.statement(), later.statement()),
                later.publishedAt(),
                review == null ? null : review.note());
    }

    static Contradiction version(Contradiction c, long version, Instant at) {
        return copy(c, c.status(), version, at);
    }

    static Contradiction withdrawn(Contradiction c) {
        return copy(c, FindingStatus.WITHDRAWN, c.version(), c.detectedAt());
    }

    /** A finding whose sides are no longer at hand, with a person's word on it. */
    static Contradiction reviewedLate(Contradiction c, @Nullable Review review) {
        boolean replaced = c.status() == FindingStatus.SUPERSEDED || c.status() == FindingStatus.WITHDRAWN;
        FindingStatus before = replaced ? c.status() : FindingStatus.OPEN;
        return copy(c, reviewed(before, review), c.version(), c.detectedAt());
    }

    /** Whether a reader of the second would learn nothing from the first. */
    static boolean sameButForVersion(Contradiction one, Contradiction other) {
        return copy(one, one.status(), 0, Instant.EPOCH).equals(copy(other, other.status(), 0, Instant.EPOCH));
    }

    /** A person's word outlasts what the stream says, until it is taken back. */
    static FindingStatus reviewed(FindingStatus status, @Nullable Review review) {
        if (review == null) {
            return status;
        }
        return switch (review.decision()) {
            case DISMISSED -> FindingStatus.DISMISSED;
            case CONFIRMED -> FindingStatus.CONFIRMED;
            case REOPENED -> status;
        };
    }

    /** {@code favour} or {@code against} for a stance, the factuality code for a claim. */
    static String position(Statement s) {
        return s instanceof Stance stance
                ? stance.value().name().toLowerCase(java.util.Locale.ROOT)
                : ((Claim) s).factuality().code();
    }

    static String sentence(Statement s) {
        return s instanceof Stance stance ? stance.sentence() : ((Claim) s).sentence();
    }

    /** Who commits itself, with whom it speaks for: {@code Kremlin (Dmitry Peskov)}. */
    static String holder(Statement s) {
        Source holder = s.holder();
        return holder.speaksFor() == null || holder.speaksFor().name().equals(holder.name())
                ? holder.name()
                : holder.speaksFor().name() + " (" + holder.name() + ")";
    }

    private static Side side(Group g) {
        Statement s = g.statement();
        return new Side(
                s.evidence().exact(),
                holder(s),
                s.attribution().toString(),
                position(s),
                s.outlet(),
                s.id(),
                s.articleId(),
                s.articleVersion(),
                g.representative().url(),
                s.publishedAt(),
                s.origin(),
                g.independentOrigins(),
                s.attribution(),
                s.evidence(),
                sentence(s));
    }

    private static String summary(Verdict verdict, Statement earlier, Statement later) {
        if (verdict.relation() == Relation.POSITION_CHANGE) {
            return holder(later) + (many(later) ? " have" : " has") + " changed position: first " + quote(earlier)
                    + ", then " + quote(later);
        }
        if (verdict.relation() == Relation.CORRECTS) {
            return holder(later) + (many(later) ? " correct" : " corrects") + " an earlier report: first "
                    + quote(earlier) + ", then " + quote(later);
        }
        if (isDenial(later) && !isDenial(earlier)) {
            return denial(later, earlier);
        }
        if (isDenial(earlier) && !isDenial(later)) {
            return denial(earlier, later);
        }
        if (earlier instanceof Stance e && later instanceof Stance l) {
            return stance(e) + ", " + stance(l) + ": " + e.target().text();
        }
        return holder(earlier) + ": " + quote(earlier) + " / " + holder(later) + ": " + quote(later);
    }

    private static String denial(Statement denies, Statement says) {
        return holder(denies) + (many(denies) ? " deny" : " denies") + " what " + holder(says)
                + (many(says) ? " say: " : " says: ") + quote(says) + " / " + quote(denies);
    }

    private static String stance(Stance s) {
        return switch (s.value()) {
            case FAVOUR -> holder(s) + (many(s) ? " are for it" : " is for it");
            case AGAINST -> holder(s) + (many(s) ? " are against it" : " is against it");
            case NEITHER -> holder(s) + (many(s) ? " take no side" : " takes no side");
        };
    }

    /** Whether what {@link #holder} shows is several. */
    private static boolean many(Statement s) {
        Entity speaksFor = s.holder().speaksFor();
        return speaksFor == null ? s.holder().isPlural() : Source.isPlural(speaksFor);
    }

    private static boolean isDenial(Statement s) {
        return s instanceof Claim c && c.factuality().polarity() == Factuality.Polarity.NEGATIVE;
    }

    private static String quote(Statement s) {
        String words = SPACE.matcher(s.evidence().exact()).replaceAll(" ").strip();
        if (words.length() > LONGEST_QUOTE) {
            int cut = words.lastIndexOf(' ', LONGEST_QUOTE);
            words = words.substring(0, cut > 0 ? cut : words.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + " …";
        }
        return "“" + words + "”";
    }

    private static TimeSpan eventTime(Statement earlier, Statement later) {
        TimeSpan first = time(earlier);
        return first.isKnown() ? first : time(later);
    }

    private static TimeSpan time(Statement s) {
        if (s instanceof Claim claim) {
            return claim.proposition().time();
        }
        var event = ((Stance) s).target().event();
        return event == null ? TimeSpan.UNKNOWN : event.time();
    }

    private static Contradiction copy(Contradiction c, FindingStatus status, long version, Instant at) {
        return new Contradiction(
                c.summary(),
                c.relation(),
                c.kind(),
                status,
                c.left(),
                c.right(),
                c.explanation(),
                c.rule(),
                c.score(),
                c.shared(),
                c.differing(),
                c.passedChecks(),
                c.id(),
                version,
                c.eventKey(),
                c.eventTime(),
                at,
                c.note());
    }
}
