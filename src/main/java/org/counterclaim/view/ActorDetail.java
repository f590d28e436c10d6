package org.counterclaim.view;

import java.time.Instant;
import java.util.List;

/**
 * What an actor is on record with.
 *
 * @param opponents who holds the other side, the most frequent first
 * @param statements latest first
 */
public record ActorDetail(String id, String name, List<Actors.Standing> opponents, Page<OnRecord> statements) {

    public ActorDetail {
        opponents = List.copyOf(opponents);
    }

    /**
     * A statement.
     *
     * @param about event type or verb of a claim, target of a stance
     * @param findings ids of the findings that it is a side of
     */
    public record OnRecord(
            String id,
            String form,
            Instant at,
            String position,
            String about,
            String quote,
            String sentence,
            String attribution,
            String outlet,
            List<String> findings) {}
}
