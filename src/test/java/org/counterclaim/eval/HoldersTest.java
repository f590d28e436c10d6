package org.counterclaim.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Source;
import org.junit.jupiter.api.Test;

class HoldersTest {

    private final Source spokesman = new Source(
            "Maar",
            Source.Kind.PERSON,
            new Entity("person:piet-maar", "Piet Maar", EntityType.PERSON),
            new Entity("org:defence-ministry", "Defence Ministry", EntityType.ORGANISATION));

    @Test
    void shouldKnowAHolderByNameSurnameOrOffice() {
        assertThat(Holders.isNamed(spokesman, "Piet Maar")).isTrue();
        assertThat(Holders.isNamed(spokesman, "Colonel Piet Maar")).isTrue();
        assertThat(Holders.isNamed(spokesman, "the Defence Ministry")).isTrue();
    }

    @Test
    void shouldNotTakeOneForAnother() {
        assertThat(Holders.isNamed(spokesman, "Ana Korda")).isFalse();
        assertThat(Holders.isNamed(spokesman, "Foreign Ministry")).isFalse();
        assertThat(Holders.isNamed(spokesman, "Norland")).isFalse();
    }
}
