package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.topology.Toy.NOON;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRowsTest {

    private static final String EVENT = "call";
    private static final Instant LATER = NOON.plusSeconds(60);

    private final CompareRows rows = new CompareRows(
            new MemoryRows<>(), new MemoryRows<>(), new MemoryRows<>(), new MemoryRows<>(), new MemoryRows<>());
    private final CompareStep step = new CompareStep(
            Toy.parts().comparator(), rows, Limits.USUAL, Toy.parts().observer());

    @Test
    void shouldStoreAStatementOnce() {
        KeyedStatement only = denial("a", NOON);
        add(only);
        assertThat(known()).containsExactly(KeyedStatement.WITH_ITS_GROUP);
        assertThat(group().representative()).isEqualTo(only);
    }

    @Test
    void shouldKeepWhatAnEarlierMemberDisplaces() {
        KeyedStatement later = denial("b", LATER);
        KeyedStatement earlier = denial("a", NOON);
        add(later);
        add(earlier);
        assertThat(known()).containsExactly(KeyedStatement.WITH_ITS_GROUP, later);
        assertThat(group().representative()).isEqualTo(earlier);
        assertThat(group().members()).isEqualTo(2);
    }

    @Test
    void shouldPutTheNextInThePlaceOfOneThatIsTakenBack() {
        KeyedStatement earlier = denial("a", NOON);
        KeyedStatement later = denial("b", LATER);
        add(earlier);
        add(later);
        takeBack(earlier);
        assertThat(known()).containsExactly(KeyedStatement.WITH_ITS_GROUP);
        assertThat(group().representative()).isEqualTo(later);
        assertThat(group().members()).isEqualTo(1);
        takeBack(later);
        assertThat(known()).isEmpty();
        assertThat(groups()).isEmpty();
    }

    /** So the rows were written before: each member in full. */
    @Test
    void shouldReadARepresentativeWithARowOfItsOwn() {
        KeyedStatement earlier = denial("a", NOON);
        KeyedStatement later = denial("b", LATER);
        add(earlier);
        Spot spot = earlier.spot();
        rows.known()
                .put(
                        RowKey.of(
                                EVENT,
                                spot.group(),
                                RowKey.time(NOON),
                                earlier.statement().id()),
                        earlier);
        add(earlier);
        assertThat(group().members()).isEqualTo(1);
        add(later);
        takeBack(earlier);
        assertThat(group().representative()).isEqualTo(later);
    }

    private void add(KeyedStatement statement) {
        step.apply(EVENT, EventChange.of(statement), NOON);
    }

    private void takeBack(KeyedStatement statement) {
        step.apply(EVENT, EventChange.takenBack(statement.statement().articleId(), statement.spot()), NOON);
    }

    private List<KeyedStatement> known() {
        return rows.known().under(EVENT, 10);
    }

    private List<Group> groups() {
        return rows.groups().under(EVENT, 10);
    }

    private Group group() {
        assertThat(groups()).hasSize(1);
        return groups().get(0);
    }

    private static KeyedStatement denial(String article, Instant at) {
        var read = new Pipeline(Toy.parts(), Limits.USUAL)
                .read(Toy.article(article, 1, "Harbour Gazette", at, "Kremlin|call|-"));
        return KeyedStatement.of(read.claims().get(0), List.of(EVENT), null);
    }
}
