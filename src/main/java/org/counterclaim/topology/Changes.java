package org.counterclaim.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Stance;

/**
 * What an article version changes: statements that now stand, and earlier ones that no longer do.
 *
 * @param standing all statements of the new version
 * @param takenBack what the version before had sent and this one no longer says, or says in another place
 */
record Changes(String articleId, List<KeyedStatement> standing, List<Spot> takenBack) {

    Changes {
        standing = List.copyOf(standing);
        takenBack = List.copyOf(takenBack);
    }

    /** Records of the claims topic. */
    List<KeyValue<String, Claim>> claims() {
        List<KeyValue<String, Claim>> records = new ArrayList<>();
        for (KeyedStatement s : standing) {
            if (s.claim() != null) {
                records.add(KeyValue.pair(s.claim().id(), s.claim()));
            }
        }
        gone(false).forEach(id -> records.add(KeyValue.pair(id, null)));
        return records;
    }

    /** Records of the stances topic. */
    List<KeyValue<String, Stance>> stances() {
        List<KeyValue<String, Stance>> records = new ArrayList<>();
        for (KeyedStatement s : standing) {
            if (s.stance() != null) {
                records.add(KeyValue.pair(s.stance().id(), s.stance()));
            }
        }
        gone(true).forEach(id -> records.add(KeyValue.pair(id, null)));
        return records;
    }

    /**
     * Each change under each of its event keys. What stands comes before what is taken back, so that a finding that only
     * moves from one version's statement to the next is never withdrawn in between.
     */
    List<KeyValue<String, EventChange>> byEvent() {
        List<KeyValue<String, EventChange>> records = new ArrayList<>();
        for (KeyedStatement s : standing) {
            EventChange change = EventChange.of(s);
            s.keys().forEach(key -> records.add(KeyValue.pair(key, change)));
        }
        for (Spot spot : takenBack) {
            EventChange change = EventChange.takenBack(articleId, spot);
            spot.keys().forEach(key -> records.add(KeyValue.pair(key, change)));
        }
        return records;
    }

    private List<String> gone(boolean stance) {
        List<String> standingIds =
                standing.stream().map(s -> s.statement().id()).toList();
        return takenBack.stream()
                .filter(spot -> spot.stance() == stance)
                .map(Spot::statementId)
                .filter(id -> !standingIds.contains(id))
                .toList();
    }
}
