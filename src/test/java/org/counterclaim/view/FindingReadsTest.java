package org.counterclaim.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Relation;
import org.counterclaim.serve.SampleFindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingReadsTest {

    @TempDir
    Path folder;

    private View view;

    @BeforeEach
    void fill() {
        view = View.open(folder.resolve("view.db"));
        SampleView.put(
                view,
                SampleFindings.finding("a"),
                SampleFindings.finding("b", Relation.POSITION_CHANGE, "the harbour of Orléans was closed"));
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void shouldFindByEveryWordWhateverItsAccentsAndEndings() {
        assertThat(ids(FindingQuery.ALL.withText("HARB orleans"))).containsExactly("b");
        assertThat(ids(FindingQuery.ALL.withText("harbour absent"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "a OR b", "text:harbour", "harbour*", "NEAR(", "' ; DROP TABLE finding; --", "-", "(("})
    void shouldTakeSearchWordsAsWordsAndNeverAsAQuery(String hostile) {
        assertThat(ids(FindingQuery.ALL.withText(hostile))).isSubsetOf("a", "b");
        assertThat(view.findings().find("a")).isPresent();
    }

    @Test
    void shouldForgetTheWordsOfAnEarlierVersionAndOfWhatIsGone() {
        SampleView.put(view, SampleFindings.finding("b", Relation.CONTRADICTS, "the bridge was open"));

        assertThat(ids(FindingQuery.ALL.withText("orleans"))).isEmpty();
        assertThat(ids(FindingQuery.ALL.withText("bridge"))).containsExactly("b");

        SampleView.remove(view, "b");
        assertThat(ids(FindingQuery.ALL.withText("bridge"))).isEmpty();
        assertThat(view.findings().detail("b")).isEmpty();
    }

    @Test
    void shouldFilterByWhatASideIs() {
        assertThat(ids(FindingQuery.ALL.withRelation("position_change"))).containsExactly("b");
        assertThat(ids(FindingQuery.ALL.withStatuses("dismissed"))).isEmpty();
        assertThat(ids(FindingQuery.ALL.withOutlet("morning-post.example"))).containsExactly("a", "b");
        assertThat(ids(FindingQuery.ALL.withActor("unnamed:harbour-gazette.example")))
                .containsExactly("a", "b");
        assertThat(ids(new FindingQuery(
                        "", "", List.of(), "", "", "", "", Instant.parse("2026-03-05T00:00:00Z"), null, 0, "")))
                .isEmpty();
        assertThat(ids(new FindingQuery("", "", List.of(), "", "", "", "", null, null, 0.94, "")))
                .isEmpty();
    }

    @Test
    void shouldCountEachChoiceAsIfItWereOpen() {
        Facets facets = view.findings().facets(FindingQuery.ALL.withRelation("contradicts"));

        assertThat(facets.total()).isEqualTo(1);
        assertThat(facets.relations())
                .extracting(Facets.Value::value)
                .containsExactly("contradicts", "position_change");
        assertThat(facets.outlets()).allMatch(v -> v.count() == 1);
    }

    @Test
    void shouldKeepTheVersionsThatCame() {
        SampleView.put(view, SampleFindings.finding("a", 2));

        assertThat(view.findings().detail("a").orElseThrow().versions())
                .extracting(FindingVersion::version)
                .containsExactly(2L, 1L);
    }

    @Test
    void shouldCountActorsAndOutletsOfFindingsThatStand() {
        Actors actors = view.actors().against(10);

        assertThat(actors.actors()).extracting(Actors.Standing::findings).containsExactly(2L, 2L);
        assertThat(actors.pairs())
                .singleElement()
                .extracting(Actors.Pair::findings)
                .isEqualTo(2L);
        assertThat(view.outlets().page(0, 10).items()).isEmpty();
    }

    private List<String> ids(FindingQuery query) {
        return view.findings().page(query, FindingQuery.Order.NEWEST, 0, 10).items().stream()
                .map(Contradiction::id)
                .toList();
    }
}
