package org.counterclaim.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Place;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Review;
import org.counterclaim.model.Stance;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.topology.Toy;
import org.junit.jupiter.api.Test;

/** Holds schemas, records and the AsyncAPI document together. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Class<?>> RECORDS = Map.of(
            "claim", Claim.class,
            "stance", Stance.class,
            "contradiction", Contradiction.class,
            "dossier", Dossier.class,
            "review", Review.class);

    @Test
    void shouldDescribeEveryComponentOfEveryRecordAndNothingElse() throws IOException {
        for (Map.Entry<String, Class<?>> e : RECORDS.entrySet()) {
            JsonNode schema = JSON.readTree(text(e.getKey() + ".json"));
            hold(schema, schema, e.getValue(), e.getKey());
        }
    }

    private static void hold(JsonNode root, JsonNode schema, Class<?> type, String where) {
        List<String> described = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(described::add);
        assertThat(described).as(where).isEqualTo(fields(type));
        for (RecordComponent c : type.getRecordComponents()) {
            JsonNode property = schema.path("properties").path(c.getName());
            holdType(root, property, c.getGenericType(), where + "." + c.getName());
        }
    }

    /** Names of a record's fields in the order in which they are written. */
    private static List<String> fields(Class<?> type) {
        List<String> fields = new ArrayList<>(ReadingOrder.of(type));
        Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !fields.contains(name))
                .forEach(fields::add);
        return fields;
    }

    private static void holdType(JsonNode root, JsonNode property, Type type, String where) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            holdType(root, property.path("items"), list.getActualTypeArguments()[0], where + "[]");
        } else if (type instanceof Class<?> c && c.isEnum()) {
            List<String> words = Arrays.stream(c.getEnumConstants())
                    .map(w -> Json.write(w).replace("\"", ""))
                    .toList();
            List<String> described = new ArrayList<>();
            property.path("enum").forEach(w -> described.add(w.asText()));
            assertThat(described).as(where).isEqualTo(words);
        } else if (type instanceof Class<?> c && c.isRecord()) {
            String definition = property.path("$ref").asText().replace("#/$defs/", "");
            hold(root, root.path("$defs").path(definition), c, where);
        }
    }

    @Test
    void shouldAcceptWhatIsWritten() throws IOException {
        Pipeline pipeline = new Pipeline(Toy.parts(), Limits.USUAL);
        pipeline.add(Toy.article("a", "Harbour Gazette", "|call|+", "|toll|>12", "Union|pact|for"));
        pipeline.add(Toy.article("b", "Sarnit Post", "Kremlin|call|-", "Mayor|toll|=5", "Opposition|pact|against"));
        assertThat(pipeline.contradictions()).hasSize(3);
        valid("contradiction", pipeline.contradictions());
        valid("claim", pipeline.claims());
        valid("stance", pipeline.stances());
        valid("dossier", pipeline.dossiers());
        valid("review", List.of(new Review("f", Review.Decision.CONFIRMED, null, null, Toy.NOON)));
        Claim claim = pipeline.claims().get(0);
        Proposition p = claim.proposition();
        Proposition placed = Proposition.of(
                p.predicate(),
                p.arguments(),
                new Place("in Doha", "Doha", "QA"),
                new TimeSpan(Toy.NOON, Instant.parse("9999-12-31T23:59:59.999999999Z"), "at noon"),
                p.quantities(),
                p.content());
        valid("claim", List.of(with(claim, placed)));
    }

    private static Claim with(Claim c, Proposition p) {
        return new Claim(
                c.id(),
                c.articleId(),
                c.articleVersion(),
                c.outlet(),
                c.attribution(),
                p,
                c.factuality(),
                c.perSource(),
                c.evidence(),
                c.sentence(),
                c.publishedAt(),
                c.genre(),
                c.origin());
    }

    @Test
    void shouldRefuseWhatIsNotSo() throws IOException {
        JsonSchema schema = schema("review");
        assertThat(schema.validate(JSON.readTree("{\"decision\":\"perhaps\"}"))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void shouldDescribeAnArticle() throws IOException {
        JsonSchema schema = schema("article");
        assertThat(schema.validate(
                        JSON.readTree("{\"headline\":\"h\",\"body\":\"b\",\"source\":{\"domain\":\"a.example\"}}")))
                .isEmpty();
        assertThat(schema.validate(JSON.readTree("{}"))).isNotEmpty();
    }

    @Test
    void shouldListEveryTopicInTheAsyncApiDocument() throws IOException {
        JsonNode api = new YAMLMapper().readTree(text("asyncapi.yaml"));
        for (Topic<?, ?> topic : Topics.withPrefix("").all()) {
            JsonNode channel = api.path("channels").path(topic.name());
            assertThat(channel.path("address").asText()).isEqualTo(topic.name());
            TreeSet<String> cleanup = new TreeSet<>();
            channel.at("/bindings/kafka/topicConfiguration/cleanup.policy").forEach(p -> cleanup.add(p.asText()));
            assertThat(String.join(",", cleanup)).isEqualTo(topic.settings().get("cleanup.policy"));
            channel.path("messages").forEach(m -> {
                String name = m.path("$ref").asText().replace("#/components/messages/", "");
                JsonNode message = api.path("components").path("messages").path(name);
                assertThat(message.isMissingNode()).as(name).isFalse();
                String schema = message.path("payload").path("$ref").asText();
                if (!schema.isEmpty()) {
                    assertThat(SchemaTest.class.getResource("/org/counterclaim/schema/" + schema))
                            .as(schema)
                            .isNotNull();
                }
            });
        }
        assertThat(api.path("channels").size())
                .isEqualTo(Topics.withPrefix("").all().size());
        TreeSet<String> headers = new TreeSet<>();
        api.at("/components/schemas/cloudEvent/properties").fieldNames().forEachRemaining(headers::add);
        api.at("/components/messages/contradiction/headers/allOf/1/properties")
                .fieldNames()
                .forEachRemaining(headers::add);
        assertThat(headers).containsExactlyInAnyOrderElementsOf(CloudEvent.NAMES);
    }

    private static void valid(String name, List<?> values) throws IOException {
        JsonSchema schema = schema(name);
        assertThat(values).isNotEmpty();
        for (Object value : values) {
            assertThat(schema.validate(JSON.readTree(Json.write(value))))
                    .as(name)
                    .isEmpty();
        }
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text(name + ".json"));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/org/counterclaim/schema/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
