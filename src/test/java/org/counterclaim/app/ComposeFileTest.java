package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.AppInfoParser;
import org.counterclaim.serde.Topics;
import org.junit.jupiter.api.Test;

/** Docker is not everywhere, so what the compose file and the program must agree on is held here. */
class ComposeFileTest {

    private final JsonNode compose = read();
    private final JsonNode services = compose.path("services");

    @Test
    void shouldRunTheVersionOfKafkaThatTheProgramIsBuiltWith() {
        assertThat(services.at("/kafka/image").asText()).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
    }

    @Test
    void shouldSetOnlyKeysOfTheConfigurationAndMakeOneThatIsValid() {
        Map<String, String> environment = environment("counterclaim");
        List<String> known = ConfigurationReader.defaults().keySet().stream()
                .map(ConfigurationReader::variable)
                .toList();

        assertThat(known).containsAll(environment.keySet());
        Configuration c = new ConfigurationReader(environment).read(null, Map.of());
        assertThat(environment("kafka").get("KAFKA_ADVERTISED_LISTENERS")).contains("INSIDE://" + c.bootstrapServers());
        assertThat(environment("kafka-ui")).containsEntry("KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS", c.bootstrapServers());
        assertThat(services.at("/counterclaim/ports/0").asText())
                .endsWith(":" + c.http().port());
        assertThat(services.at("/counterclaim/healthcheck/test").toString())
                .contains("http://127.0.0.1:" + c.http().port() + "/health/ready");
        assertThat(c.topics().replication()).isEqualTo((short) 1);
    }

    @Test
    void shouldKeepTheStateWhereTheImageSaysItIs() throws IOException {
        String dockerfile = Files.readString(Path.of("docker/Dockerfile"));
        String state = dockerfile.replaceAll("(?s).*COUNTERCLAIM_STATE_DIR=(\\S+).*", "$1");

        assertThat(services.at("/counterclaim/volumes/0").asText()).isEqualTo("counterclaim-state:" + state);
        assertThat(dockerfile)
                .contains("USER counterclaim", "HEALTHCHECK", "MALLOC_ARENA_MAX=2", "/health/live", "VOLUME " + state);
        assertThat(Path.of("docker", services.at("/counterclaim/build/context").asText())
                        .resolve(services.at("/counterclaim/build/dockerfile").asText())
                        .normalize())
                .exists();
    }

    @Test
    void shouldLetKafkaTakeTheLargestRecord() {
        assertThat(Integer.parseInt(environment("kafka").getOrDefault("KAFKA_MESSAGE_MAX_BYTES", "0")))
                .isGreaterThanOrEqualTo(Topics.MAX_RECORD_BYTES);
    }

    @Test
    void shouldOpenPortsOnThisMachineOnly() {
        for (JsonNode service : services) {
            assertThat(service.path("ports")).isNotEmpty().allMatch(p -> p.asText()
                    .startsWith("127.0.0.1:"));
        }
    }

    @Test
    void shouldPointToAContradictionsTopicThatExists() throws IOException {
        String text = Files.readString(Path.of("docker/compose.yaml"));

        assertThat(text)
                .contains(
                        "/all-topics/" + Topics.withPrefix("").contradictions().name() + "/messages");
        assertThat(environment("kafka-ui"))
                .containsEntry("KAFKA_CLUSTERS_0_NAME", "counterclaim")
                .containsEntry("KAFKA_CLUSTERS_0_CONSUMERPROPERTIES_ISOLATION_LEVEL", "read_committed");
    }

    @Test
    void shouldDeclareEveryVolumeThatIsUsed() {
        List<String> used = new ArrayList<>();
        for (JsonNode service : services) {
            for (JsonNode volume : service.path("volumes")) {
                String name = volume.asText().replaceFirst(":.*", "");
                if (name.startsWith("./")) {
                    assertThat(Path.of("docker").resolve(name)).exists();
                    assertThat(volume.asText()).endsWith(":ro");
                } else {
                    used.add(name);
                }
            }
        }
        List<String> declared = new ArrayList<>();
        compose.path("volumes").fieldNames().forEachRemaining(declared::add);

        assertThat(declared).containsExactlyInAnyOrderElementsOf(used);
    }

    private Map<String, String> environment(String service) {
        Map<String, String> map = new TreeMap<>();
        services.path(service)
                .path("environment")
                .properties()
                .forEach(e -> map.put(e.getKey(), e.getValue().asText()));
        return map;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("docker/compose.yaml").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
