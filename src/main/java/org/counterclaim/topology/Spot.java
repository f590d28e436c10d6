package org.counterclaim.topology;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.counterclaim.model.Statement;

/**
 * Where a statement stands under each of its event keys, so that it can be found again when its article takes it back.
 *
 * @param statementId whose
 * @param stance whether it is a stance, else a claim
 * @param group day of publication and position, e.g. {@code 2026-03-01~9f86d081884c7d65}
 * @param publishedAt orders the members of a group
 * @param keys its event keys, ascending
 */
record Spot(String statementId, boolean stance, String group, Instant publishedAt, List<String> keys) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

    Spot {
        keys = List.copyOf(keys);
    }

    static Spot of(Statement statement, List<String> keys) {
        return new Spot(
                statement.id(),
                statement instanceof org.counterclaim.model.Stance,
                DAY.format(statement.publishedAt()) + '~' + Position.of(statement, keys),
                statement.publishedAt(),
                keys);
    }
}
