package org.counterclaim.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Statement;
import org.counterclaim.serve.SampleFindings;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.topology.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingTest {

    private static final long NOW = Toy.NOON.toEpochMilli();

    @TempDir
    private Path folder;

    @Test
    void shouldForgetOldStatementsAndEventsThatNoFindingIsAbout() {
        try (View view = View.open(folder.resolve("view.db"))) {
            put(view, "old", Toy.NOON.minus(Duration.ofDays(400)));
            put(view, "new", Toy.NOON);
            assertThat(view.statements().count()).isEqualTo(4);

            forgetAll(new Forgetting(view, Duration.ofDays(365)));

            assertThat(view.statements().count()).isEqualTo(2);
            assertThat(view.statements().under(List.of("old"), 10)).isEmpty();
            assertThat(view.statements().under(List.of("new"), 10)).hasSize(2);
            assertThat(view.dossiers().page("", false, 0, 10).items())
                    .extracting(DossierSummary::last)
                    .containsExactly(Toy.NOON);
        }
    }

    @Test
    void shouldKeepFindingsAndAllThatWasSaidOfTheirEvents() {
        try (View view = View.open(folder.resolve("view.db"))) {
            put(view, "old", Toy.NOON.minus(Duration.ofDays(400)));
            put(view, "new", Toy.NOON);
            Contradiction about = SampleFindings.finding("f");
            SampleView.put(view, SampleView.about(about, "old"));

            forgetAll(new Forgetting(view, Duration.ofDays(365)));

            assertThat(view.findings().find("f")).isPresent();
            assertThat(view.statements().under(List.of("old"), 10)).hasSize(2);
            assertThat(view.dossiers().page("", false, 0, 10).items()).hasSize(2);
        }
    }

    @Test
    void shouldKeepEverythingWhereNoAgeIsSet() {
        try (View view = View.open(folder.resolve("view.db"))) {
            put(view, "old", Toy.NOON.minus(Duration.ofDays(4_000)));
            put(view, "new", Toy.NOON);
            forgetAll(new Forgetting(view, Duration.ZERO));
            assertThat(view.statements().count()).isEqualTo(4);
        }
    }

    @Test
    void shouldCountFromTheNewestStatementSoThatAnArchiveIsNotForgotten() {
        try (View view = View.open(folder.resolve("view.db"))) {
            put(view, "old", Instant.parse("1996-05-01T00:00:00Z"));
            forgetAll(new Forgetting(view, Duration.ofDays(365)));
            assertThat(view.statements().count()).isEqualTo(2);
        }
    }

    /** Two outlets with one position each that go together: statements and a dossier, and no finding. */
    private static void put(View view, String event, Instant at) {
        Pipeline pipeline = new Pipeline(Toy.parts(), Limits.USUAL);
        pipeline.add(Toy.article(event + "-a", 1, "Harbour Gazette", at, "|" + event + "|>12"));
        pipeline.add(Toy.article(event + "-b", 1, "Sarnit Post", at, "Mayor|" + event + "|=15"));
        assertThat(pipeline.contradictions()).isEmpty();
        List<Statement> statements = new ArrayList<>(pipeline.claims());
        SampleView.putStatements(view, statements, List.of(event));
        List<Dossier> dossiers = pipeline.dossiers();
        assertThat(dossiers).hasSize(1);
        SampleView.putDossiers(view, dossiers);
    }

    private static void forgetAll(Forgetting forgetting) {
        for (int i = 0; i < 3; i++) {
            forgetting.step(NOW + i);
        }
    }
}
