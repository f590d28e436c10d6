package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowKeyTest {

    @Test
    void shouldSortTimesAsTheyPass() {
        String whole = RowKey.time(Instant.parse("2026-03-01T12:00:00Z"));
        String half = RowKey.time(Instant.parse("2026-03-01T12:00:00.500Z"));
        assertThat(whole).isEqualTo("2026-03-01T12:00:00.000000000Z").isLessThan(half);
    }

    @Test
    void shouldTellAPart() {
        String key = RowKey.of("call|a", "group", "time", "id");
        assertThat(RowKey.part(key, 0)).isEqualTo("call|a");
        assertThat(RowKey.part(key, 2)).isEqualTo("time");
        assertThat(RowKey.part(key, 3)).isEqualTo("id");
    }

    @Test
    void shouldTellTheDayOfAPart() {
        String key = RowKey.of("call|a", "finding", "2026-03-01T12:00:00.000000000Z~2026-03-01~x");
        assertThat(RowKey.dayEnd(key, 2)).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void shouldTakeADayOfNoUsualYearForLongAgo() {
        assertThat(RowKey.dayEnd("-0044-03-15~x")).isEqualTo(Instant.MIN);
        assertThat(RowKey.dayEnd("+12026-03-15~x")).isEqualTo(Instant.MIN);
    }

    @Test
    void shouldKeepSeparatorsOutOfEventKeys() {
        assertThat(RowKey.eventKey("call\tmeet\n")).isEqualTo("call meet");
    }
}
