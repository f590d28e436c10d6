package org.counterclaim.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Attribution;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Review;
import org.counterclaim.model.Source;
import org.counterclaim.model.Verdict;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final Review REVIEW =
            new Review("f1", Review.Decision.DISMISSED, null, "ada", Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void shouldWriteComponentsInTheirOrderWithReadableWordsAndWithoutNulls() {
        assertThat(Json.write(REVIEW))
                .isEqualTo(
                        "{\"decision\":\"dismissed\",\"by\":\"ada\",\"at\":\"2026-03-01T12:00:00Z\",\"contradictionId\":\"f1\"}");
        assertThat(Json.write(List.of(Factuality.CT_MINUS, Relation.POSITION_CHANGE)))
                .isEqualTo("[\"CT-\",\"position_change\"]");
    }

    @Test
    void shouldReadBackWhatItWrites() {
        assertThat(Json.read(Json.write(REVIEW), Review.class)).isEqualTo(REVIEW);
        for (Factuality f : Factuality.values()) {
            assertThat(Json.read(Json.write(f), Factuality.class)).isEqualTo(f);
        }
    }

    @Test
    void shouldNotWriteWhatIsDerived() {
        Attribution own = new Attribution(List.of(Source.of(new Outlet("a.example", "A"))));
        assertThat(Json.write(own)).doesNotContain("outletsOwn").doesNotContain("holder");
    }

    @Test
    void shouldSkipUnknownFieldsUnlessStrict() {
        String later = Json.write(REVIEW).replace("{", "{\"colour\":\"red\",");
        assertThat(Json.read(later, Review.class)).isEqualTo(REVIEW);
        assertThatThrownBy(() -> Json.readStrictly(later, Review.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void shouldTakeAMissingListForAnEmptyOne() {
        Verdict older = Json.read(
                "{\"relation\":\"unrelated\",\"rule\":\"r\",\"explanation\":\"e\",\"score\":0.5}", Verdict.class);
        assertThat(older.shared()).isEmpty();
    }

    @Test
    void shouldSayWhatIsWrong() {
        assertThatThrownBy(() -> Json.read("{ nonsense", Review.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a Review: ");
    }
}
