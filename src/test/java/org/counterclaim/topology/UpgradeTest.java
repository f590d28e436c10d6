package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.topology.Toy.NOON;
import static org.counterclaim.topology.Toy.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Review;
import org.counterclaim.model.Stance;
import org.counterclaim.serde.Json;
import org.counterclaim.serde.Topics;
import org.junit.jupiter.api.Test;

/**
 * What an upgrade must find again: its topics and stores by name, and records that an earlier version wrote. The records
 * under {@code records/v1} are never changed; a later form adds a folder. What breaks this test needs a {@code replay}, and a
 * word in the notes of the release.
 */
class UpgradeTest {

    private static final Path RECORDS = Path.of("src/test/resources/records/v1");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, Class<?>> FORMS = Map.of(
            "claim", Claim.class,
            "stance", Stance.class,
            "contradiction", Contradiction.class,
            "dossier", Dossier.class,
            "review", Review.class,
            "event-change", EventChange.class,
            "article-version", ArticleVersion.class,
            "finding", Finding.class,
            "group", Group.class,
            "link", Link.class);

    @Test
    void shouldReadEveryRecordThatAnEarlierVersionWrote() throws Exception {
        if (Boolean.getBoolean("golden") && !Files.exists(RECORDS)) {
            write();
        }
        for (Map.Entry<String, Class<?>> form : FORMS.entrySet()) {
            String old = Files.readString(RECORDS.resolve(form.getKey() + ".json"));
            Object read = Json.read(old, form.getValue());
            assertKept(form.getKey(), MAPPER.readTree(old), MAPPER.readTree(Json.write(read)));
        }
    }

    @Test
    void shouldReadARecordWithFieldsThatALaterVersionAdds() throws Exception {
        for (Map.Entry<String, Class<?>> form : FORMS.entrySet()) {
            String old = Files.readString(RECORDS.resolve(form.getKey() + ".json"));
            String later = old.replaceFirst("\\{", "{\"addedLater\": {\"deep\": [1]},");
            assertThat(Json.read(later, form.getValue())).isEqualTo(Json.read(old, form.getValue()));
        }
    }

    /** Kafka Streams finds its state by these names, which begin with the application id. */
    @Test
    void shouldKeepTheNamesOfStoresAndInternalTopics() {
        TopologySettings settings = TopologySettings.of("counterclaim", 4);
        String described =
                new CounterclaimTopology(Toy.parts(), settings).get().describe().toString();
        Set<String> names = new TreeSet<>();
        Pattern.compile("stores: \\[([^\\]]+)\\]")
                .matcher(described)
                .results()
                .forEach(m -> names.addAll(List.of(m.group(1).split(", "))));
        Pattern.compile("topics: \\[([^\\]]+-repartition)\\]")
                .matcher(described)
                .results()
                .forEach(m -> names.add(m.group(1)));
        assertThat(names)
                .containsExactly(
                        "article-versions",
                        "articles-by-id-repartition",
                        "claims-by-event-repartition",
                        "event-of-finding",
                        "findings",
                        "known-claims",
                        "links",
                        "positions",
                        "reviews",
                        "reviews-by-event-repartition",
                        "supports");
        assertThat(described).as("no name that a counter made").doesNotContain("KSTREAM-", "KTABLE-", "STATE-STORE-");
        assertThat(Topics.withPrefix("").all())
                .extracting(t -> t.name())
                .containsExactly(
                        "articles", "claims", "stances", "contradictions", "dossiers", "reviews", "articles-dlq");
    }

    /** Fields may come; none goes, and none changes. */
    private static void assertKept(String where, JsonNode old, JsonNode now) {
        if (old.isObject()) {
            old.properties().forEach(e -> assertKept(where + "." + e.getKey(), e.getValue(), now.path(e.getKey())));
        } else if (old.isArray()) {
            assertThat(now.size()).as(where).isEqualTo(old.size());
            for (int i = 0; i < old.size(); i++) {
                assertKept(where + "[" + i + "]", old.get(i), now.get(i));
            }
        } else {
            assertThat(now).as(where).isEqualTo(old);
        }
    }

    private static void write() throws Exception {
        Pipeline pipeline = new Pipeline(Toy.parts(), Limits.USUAL);
        var read = pipeline.read(article("a", "Harbour Gazette", "@Hill Echo|call|=5", "Mayor|dam|for"));
        pipeline.add(read);
        pipeline.add(article("b", 1, "Sarnit Post", NOON.plusSeconds(60), "Kremlin|call|-", "Union|dam|against"));
        Contradiction contradiction = pipeline.contradictions().get(0);
        KeyedStatement known = KeyedStatement.of(read.claims().get(0), List.of("call"), "https://hill.example/a");
        Review review = new Review(contradiction.id(), Review.Decision.DISMISSED, "two calls", "ada", NOON);
        Group group = Group.of(known.spot().group(), known);
        Map<String, Object> records = new LinkedHashMap<>();
        records.put("claim", read.claims().get(0));
        records.put("stance", read.stances().get(0));
        records.put("contradiction", contradiction);
        records.put("dossier", pipeline.dossiers().get(0));
        records.put("review", review);
        records.put("event-change", EventChange.of(known));
        records.put("article-version", ArticleVersion.of(article("a", "Harbour Gazette", "x"), List.of(known.spot())));
        records.put("finding", new Finding(1, contradiction, review));
        records.put("group", group);
        records.put(
                "link", new Link(group.place(), "2026-03-02" + group.place().substring(10), contradiction.relation()));
        Files.createDirectories(RECORDS);
        for (Map.Entry<String, Object> record : records.entrySet()) {
            Files.writeString(RECORDS.resolve(record.getKey() + ".json"), Json.writePretty(record.getValue()) + "\n");
        }
    }
}
