package org.counterclaim.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * Collects which findings a change touches, and says in the end what each has come to: so a finding that loses one support
 * and gains another within a change is never withdrawn in between.
 */
final class Settling {

    /** Most supports of a finding that are looked at, the earliest first. */
    private static final int MOST_SUPPORTS = 64;

    private final EventRows rows;
    private final TreeSet<String> touched = new TreeSet<>();
    private final Map<String, Finding> findings = new TreeMap<>();
    private boolean dossierTouched;

    Settling(EventRows rows) {
        this.rows = rows;
    }

    void touchDossier() {
        dossierTouched = true;
    }

    /** The dossier shows only groups that stand in a relation to another. */
    void touchDossierOf(String place) {
        dossierTouched |= !rows.links(place).isEmpty();
    }

    boolean isDossierTouched() {
        return dossierTouched;
    }

    void touchFindingsOf(String place) {
        for (Link link : rows.links(place)) {
            if (link.isFinding()) {
                touched.add(EventRows.findingOf(link.from(), link.to()));
            }
        }
    }

    void support(Support support) {
        rows.put(support);
        change(EventRows.findingOf(support.earlier(), support.later()), +1);
    }

    void noLongerSupport(String earlier, String later) {
        rows.deleteSupport(earlier, later);
        change(EventRows.findingOf(earlier, later), -1);
    }

    private void change(String id, int supports) {
        Finding finding = finding(id);
        findings.put(id, (finding == null ? Finding.NONE : finding).supported(supports));
        touched.add(id);
    }

    void review(Review review) {
        String id = review.contradictionId();
        Finding finding = finding(id);
        if (finding != null && !review.equals(finding.review())) {
            findings.put(id, finding.reviewed(review));
            touched.add(id);
        }
    }

    private @Nullable Finding finding(String id) {
        Finding changed = findings.get(id);
        return changed != null ? changed : rows.finding(id);
    }

    /**
     * Writes what has changed, each row once.
     *
     * @param at time of the record that brought the change
     * @return the findings that are news
     */
    List<Contradiction> settle(Instant at) {
        List<Contradiction> news = new ArrayList<>();
        for (String id : touched) {
            Finding finding = finding(id);
            if (finding == null) {
                continue;
            }
            Contradiction last = finding.last();
            Contradiction now = state(id, finding);
            if (now != null && (last == null || !Findings.sameButForVersion(now, last))) {
                Contradiction sent = Findings.version(now, last == null ? 1 : last.version() + 1, at);
                findings.put(id, finding.sent(sent));
                news.add(sent);
            }
            Finding changed = findings.get(id);
            if (changed != null) {
                rows.put(id, changed);
            }
        }
        return news;
    }

    /** What a finding has come to; null if that is nothing to speak of. */
    private @Nullable Contradiction state(String id, Finding finding) {
        Contradiction last = finding.last();
        if (finding.supports() <= 0) {
            return last == null ? null : Findings.withdrawn(last);
        }
        Support best = null;
        boolean current = false;
        for (Support s : rows.supports(id, MOST_SUPPORTS)) {
            boolean open = !rows.isReplacedByOtherThan(s.earlier(), s.later())
                    && !rows.isReplacedByOtherThan(s.later(), s.earlier());
            if (best == null || open) {
                best = s;
                current = open;
            }
            if (open) {
                break;
            }
        }
        Group earlier = best == null ? null : rows.group(best.earlier());
        Group later = best == null ? null : rows.group(best.later());
        if (best == null || earlier == null || later == null) {
            // What it rests on has been freed by now: only a person's word can still change it.
            return last == null ? null : Findings.reviewedLate(last, finding.review());
        }
        FindingStatus status = current ? FindingStatus.OPEN : FindingStatus.SUPERSEDED;
        return Findings.of(
                id,
                rows.eventKey(),
                earlier,
                later,
                best.verdict(),
                Findings.reviewed(status, finding.review()),
                finding.review());
    }
}
