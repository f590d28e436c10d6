package org.counterclaim.serve;

import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Attribution;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Side;
import org.counterclaim.model.Source;
import org.counterclaim.model.Span;
import org.counterclaim.model.TimeSpan;

/** Findings made up for tests. */
public final class SampleFindings {

    private static final Instant TIME = Instant.parse("2026-03-04T09:00:00Z");

    private SampleFindings() {}

    public static Contradiction finding(String id) {
        return finding(id, 1);
    }

    public static Contradiction finding(String id, long version) {
        return finding(id, version, Relation.CONTRADICTS, "the two ministers met on Monday");
    }

    public static Contradiction finding(String id, Relation relation, String quote) {
        return finding(id, 1, relation, quote);
    }

    public static Contradiction finding(String id, FindingStatus status) {
        return finding(id, 1, Relation.CONTRADICTS, "the two ministers met on Monday", status);
    }

    private static Contradiction finding(String id, long version, Relation relation, String quote) {
        return finding(id, version, relation, quote, FindingStatus.OPEN);
    }

    private static Contradiction finding(
            String id, long version, Relation relation, String quote, FindingStatus status) {
        return new Contradiction(
                "Harbour Gazette and the Foreign Ministry of Norland disagree on whether the ministers met",
                relation,
                Kind.DENIAL,
                status,
                side("Harbour Gazette", "harbour-gazette.example", quote, "CT+"),
                side("Foreign Ministry of Norland", "morning-post.example", "there was no such meeting", "CT-"),
                "Harbour Gazette reports that the ministers met; the Foreign Ministry of Norland denies it.",
                "denial",
                0.93,
                List.of("participants", "event type"),
                List.of("polarity"),
                List.of("time-compatible", "different-origin"),
                id,
                version,
                "meet|norland|sudland",
                new TimeSpan(TIME, TIME.plusSeconds(86_400), "on Monday"),
                TIME,
                null);
    }

    private static Side side(String holder, String domain, String quote, String position) {
        Outlet outlet = new Outlet(domain, holder);
        String sentence = "According to two people in the room, " + quote + ", hours before the vote.";
        int start = sentence.indexOf(quote);
        return new Side(
                quote,
                holder,
                holder,
                position,
                outlet,
                "statement-" + domain,
                "article-" + domain,
                1,
                "https://" + domain + "/story",
                TIME,
                new Origin("origin-" + domain, holder),
                2,
                new Attribution(
                        List.of(Source.of(outlet), new Source("two officials", Source.Kind.ANONYMOUS, null, null))),
                Evidence.of(Evidence.Part.BODY, sentence, "0", new Span(start, start + quote.length())),
                sentence);
    }
}
