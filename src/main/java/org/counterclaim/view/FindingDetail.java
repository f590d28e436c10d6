package org.counterclaim.view;

import java.util.List;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * A finding with what surrounds it.
 *
 * @param versions as far as the topic keeps them, latest first
 * @param review the last word of a person on it; the finding's status follows as soon as the topology has read it
 * @param dossier id of the event's dossier, if it has one
 * @param related other findings on the event, latest first; bounded
 * @param leftActor id of who holds the left side
 * @param rightActor id of who holds the right side
 */
public record FindingDetail(
        Contradiction finding,
        List<FindingVersion> versions,
        @Nullable Review review,
        @Nullable String dossier,
        List<Contradiction> related,
        String leftActor,
        String rightActor) {

    public FindingDetail {
        versions = List.copyOf(versions);
        related = List.copyOf(related);
    }
}
