package org.counterclaim.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Test
    void shouldGiveTheUsualFigures() {
        Confusion confusion = new Confusion(List.of("yes", "no"));
        for (int i = 0; i < 3; i++) {
            confusion.add("yes", "yes");
        }
        confusion.add("yes", "no");
        confusion.add("no", "yes");
        confusion.add("no", "no");

        assertThat(confusion.accuracy()).isCloseTo(4 / 6.0, within(1e-9));
        assertThat(confusion.precision("yes")).isEqualTo(0.75);
        assertThat(confusion.recall("yes")).isEqualTo(0.75);
        assertThat(confusion.f1("no")).isEqualTo(0.5);
        assertThat(confusion.macroF1()).isEqualTo(0.625);
        assertThat(confusion.table().get("yes")).containsEntry("no", 1);
    }

    @Test
    void shouldGiveZeroWhereNothingWasGiven() {
        Confusion confusion = new Confusion(List.of("yes", "no"));

        assertThat(confusion.f1("yes")).isZero();
        assertThat(confusion.accuracy()).isZero();
    }

    @Test
    void shouldNameAnUnknownLabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confusion(List.of("yes")).add("yes", "perhaps"))
                .withMessageContaining("perhaps");
    }
}
