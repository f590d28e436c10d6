package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownVariablesTest {

    @ParameterizedTest
    @CsvSource({
        "COUNTERCLAIM_BOOTSTRAP_SERVER, COUNTERCLAIM_BOOTSTRAP_SERVERS",
        "COUNTERCLAIM_HTTP_TOKENFILE, COUNTERCLAIM_HTTP_TOKEN_FILE",
        "COUNTERCLAIM_HTTP_TOKN, COUNTERCLAIM_HTTP_TOKEN",
        "COUNTERCLAIM_LOGLEVEL, COUNTERCLAIM_LOG_LEVEL",
        "COUNTERCLAIM_BOOTSTRAP, COUNTERCLAIM_BOOTSTRAP_SERVERS",
        "COUNTERCLAIM_PORT, COUNTERCLAIM_HTTP_PORT",
        "counterclaim_threads, COUNTERCLAIM_THREADS",
    })
    void shouldNameTheVariableAndTheNearestThatThereIsButNotItsValue(String variable, String meant) {
        assertThat(UnknownVariables.warnings(Map.of(variable, "hunter2")))
                .singleElement()
                .asString()
                .contains("variable " + variable + " is", "did you mean " + meant + "?")
                .doesNotContain("hunter2");
    }

    @Test
    void shouldMeanNothingWhereNothingIsNear() {
        assertThat(UnknownVariables.warnings(Map.of("COUNTERCLAIM_ZEPPELIN", "x", "COUNTERCLAIM_TOPIC", "x")))
                .hasSize(2)
                .noneMatch(w -> w.contains("did you mean"));
    }

    @Test
    void shouldBeSilentAboutAllThatIsKnown() {
        Map<String, String> environment = new HashMap<>();
        ConfigurationReader.defaults().keySet().forEach(k -> environment.put(ConfigurationReader.variable(k), "x"));
        environment.put("COUNTERCLAIM_LOG_FORMAT", "json");
        environment.put("COUNTERCLAIM_LOG_LEVEL", "INFO");
        environment.put("COUNTERCLAIM_KAFKA_SASL_JAAS_CONFIG", "x");
        environment.put("PATH", "x");
        environment.put("COUNTERCLAIMS", "x");

        assertThat(UnknownVariables.warnings(environment)).isEmpty();
    }

    @Test
    void shouldBeSilentAboutWhatKubernetesSetsForAServiceOfThatName() {
        Map<String, String> environment = new HashMap<>();
        environment.put("COUNTERCLAIM_SERVICE_HOST", "10.0.0.7");
        environment.put("COUNTERCLAIM_SERVICE_PORT", "8080");
        environment.put("COUNTERCLAIM_SERVICE_PORT_HTTP", "8080");
        environment.put("COUNTERCLAIM_PORT", "tcp://10.0.0.7:8080");
        environment.put("COUNTERCLAIM_PORT_8080_TCP_ADDR", "10.0.0.7");
        environment.put("COUNTERCLAIM_PAGE_SERVICE_HOST", "10.0.0.8");
        environment.put("COUNTERCLAIM_PAGE_PORT", "tcp://10.0.0.8:80");

        assertThat(UnknownVariables.warnings(environment)).isEmpty();
    }
}
