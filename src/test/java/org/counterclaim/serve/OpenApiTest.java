package org.counterclaim.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.counterclaim.view.ActorDetail;
import org.counterclaim.view.Actors;
import org.counterclaim.view.DossierDetail;
import org.counterclaim.view.DossierSummary;
import org.counterclaim.view.Facets;
import org.counterclaim.view.FindingDetail;
import org.counterclaim.view.FindingVersion;
import org.counterclaim.view.OutletSummary;
import org.counterclaim.view.Page;
import org.counterclaim.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the OpenAPI document against the routes and the records. */
class OpenApiTest {

    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("Problem", Problem.class),
            Map.entry("FindingsPage", Page.class),
            Map.entry("Facets", Facets.class),
            Map.entry("FacetValue", Facets.Value.class),
            Map.entry("FindingDetail", FindingDetail.class),
            Map.entry("FindingVersion", FindingVersion.class),
            Map.entry("DossierSummary", DossierSummary.class),
            Map.entry("DossierDetail", DossierDetail.class),
            Map.entry("Series", DossierDetail.Series.class),
            Map.entry("Point", DossierDetail.Point.class),
            Map.entry("Actors", Actors.class),
            Map.entry("Standing", Actors.Standing.class),
            Map.entry("Pair", Actors.Pair.class),
            Map.entry("ActorDetail", ActorDetail.class),
            Map.entry("OnRecord", ActorDetail.OnRecord.class),
            Map.entry("Outlet", OutletSummary.class),
            Map.entry("Submission", Submission.class),
            Map.entry("Checked", Checked.class),
            Map.entry("Head", Checked.Head.class));

    private final JsonNode document = document();

    @Test
    void shouldDescribeEveryRouteAndNoOther(@TempDir Path folder) {
        try (View view = View.open(folder.resolve("view.db"))) {
            PageServer server = new PageServer(
                    new PageParts(view, Health.GOOD, () -> "", new WriteGuard(Writes.LOCAL, null), r -> {}, s -> {
                        throw new IllegalArgumentException("not here");
                    }));
            TreeSet<String> routes = new TreeSet<>();
            server.reads().keySet().forEach(path -> routes.add("get " + path));
            server.writes().keySet().forEach(path -> routes.add("post " + path));
            routes.add("get " + PageServer.LIVE);
            TreeSet<String> described = new TreeSet<>();
            document.path("paths").fields().forEachRemaining(path -> path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method + ' ' + path.getKey())));

            assertThat(described).isEqualTo(routes);
        }
    }

    @Test
    void shouldDescribeEveryComponentOfTheAnswers() {
        RECORDS.forEach((name, record) -> {
            List<String> described = new ArrayList<>();
            document.path("components")
                    .path("schemas")
                    .path(name)
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(described::add);
            assertThat(described)
                    .as(name)
                    .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        });
    }

    @Test
    void shouldReferOnlyToWhatIsThere() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        for (JsonNode ref : document.findValues("$ref")) {
            String to = ref.asText();
            if (to.startsWith("#")) {
                assertThat(document.at(to.substring(1)).isMissingNode()).as(to).isFalse();
            } else {
                assertThat(OpenApiTest.class.getResource("/org/counterclaim/" + to))
                        .as(to)
                        .isNotNull();
            }
        }
    }

    private static JsonNode document() {
        try (InputStream in = PageServer.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
