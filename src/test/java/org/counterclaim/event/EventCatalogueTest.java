package org.counterclaim.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.counterclaim.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCatalogueTest {

    private final EventCatalogue catalogue = EventCatalogue.shipped();

    @Test
    void shouldFindTypesWhenAVerbOrNounSaysThem() {
        assertThat(catalogue.byVerb("vote down")).map(EventType::id).contains("reject");
        assertThat(catalogue.byVerb("shoot down")).map(EventType::id).contains("shoot-down");
        assertThat(catalogue.byVerb("lay off")).map(EventType::id).contains("lay-off");
        assertThat(catalogue.byNoun("phone call")).map(EventType::id).contains("call");
        assertThat(catalogue.byNoun("earthquake")).map(EventType::id).contains("quake");
    }

    @Test
    void shouldStaySilentWhenAWordNeedsConditions() {
        assertThat(catalogue.byVerb("call")).isEmpty();
        assertThat(catalogue.byNoun("call")).isEmpty();
        assertThat(catalogue.byVerb("sleep")).isEmpty();
    }

    @Test
    void shouldNameEachOtherWhenTypesAreAntonyms() {
        assertThat(catalogue.byId("approve").orElseThrow().antonyms()).contains("reject");
        assertThat(catalogue.byId("reject").orElseThrow().antonyms()).contains("approve");
        assertThat(catalogue.byId("hold").orElseThrow().antonyms()).contains("cancel");
    }

    @Test
    void shouldGiveEveryTypeTriggersAndRoles() {
        assertThat(catalogue.types()).hasSizeGreaterThan(69);
        for (EventType t : catalogue.types()) {
            assertThat(t.verbs().size() + t.nouns().size()).as(t.id()).isPositive();
            assertThat(t.roles()).as(t.id()).isNotEmpty();
            assertThat(t.symmetric()).as(t.id()).isEqualTo(t.roles().containsValue(Role.PARTICIPANT));
        }
    }

    @Test
    void shouldTellSensesApartWhenConditionsDiffer() {
        assertThat(typeOf("cut", Map.of("object", Set.of("job")))).isEqualTo("lay-off");
        assertThat(typeOf("cut", Map.of("object", Set.of("rate")))).isEqualTo("cut");
        assertThat(typeOf("cut", Map.of("object", Set.of("tie")))).isEqualTo("break-relations");
        assertThat(typeOf("cut", Map.of("object", Set.of("cake")))).isEmpty();
    }

    private String typeOf(String verb, Map<String, Set<String>> around) {
        return catalogue.verbTriggers(verb).stream()
                .filter(t -> t.words().size() == 1 && t.holds(slot -> around.getOrDefault(slot, Set.of())))
                .map(t -> t.type().id())
                .findFirst()
                .orElse("");
    }

    @Test
    void shouldTakeAUsersOwnTypeWhenItsFileIsLaidOver(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("yodel.properties"), "verbs = yodel\nnouns = yodelling\nroles = A0=agent\n");
        EventCatalogue own = EventCatalogue.shippedWith(folder);
        assertThat(own.byVerb("yodel")).map(EventType::id).contains("yodel");
        assertThat(own.byVerb("arrest")).isPresent();
    }

    @Test
    void shouldNameFileAndReasonWhenAFileIsWrong(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("yodel.properties"), "verbs = yodel\nrole = A0=agent\n");
        assertThatThrownBy(() -> EventCatalogue.shippedWith(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yodel")
                .hasMessageContaining("[role]");
    }
}
