package org.counterclaim.view;

import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Quantity;

/**
 * An event with what surrounds it.
 *
 * @param series numbers that were reported of one thing at least twice
 * @param findings on the event, latest first; bounded
 */
public record DossierDetail(String id, Dossier dossier, List<Series> series, List<Contradiction> findings) {

    public DossierDetail {
        series = List.copyOf(series);
        findings = List.copyOf(findings);
    }

    /**
     * Numbers of one thing in one unit, in order of time.
     *
     * @param counted what is counted, empty where the text does not say
     */
    public record Series(String counted, String unit, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** A number as somebody gave it. */
    public record Point(Instant at, Quantity quantity, String position, String holder, String outlet, String quote) {}
}
