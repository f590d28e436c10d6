package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {

    @TempDir
    private Path folder;

    @Test
    void shouldLetTheOptionBeatTheEnvironmentAndThatTheFileAndThatTheDefault() throws IOException {
        Path file = write("application.id=from-file\nbootstrap.servers=file:1\nhttp.port=1\n");
        ConfigurationReader reader = new ConfigurationReader(
                Map.of("COUNTERCLAIM_BOOTSTRAP_SERVERS", "environment:1", "COUNTERCLAIM_HTTP_PORT", "2"));

        Configuration c = reader.read(file, Map.of("http.port", "3"));

        assertThat(c.http().host()).isEqualTo("127.0.0.1");
        assertThat(c.applicationId()).isEqualTo("from-file");
        assertThat(c.bootstrapServers()).isEqualTo("environment:1");
        assertThat(c.http().port()).isEqualTo(3);
    }

    @Test
    void shouldPassKafkaPropertiesThrough() throws IOException {
        Path file = write("kafka.security.protocol=SSL\n");
        ConfigurationReader reader = new ConfigurationReader(Map.of("COUNTERCLAIM_KAFKA_SASL_JAAS_CONFIG", "login"));

        Configuration c = reader.read(file, Map.of());

        assertThat(c.kafka()).containsEntry("security.protocol", "SSL").containsEntry("sasl.jaas.config", "login");
    }

    @Test
    void shouldNeverShowASecret() {
        ConfigurationReader reader = new ConfigurationReader(Map.of(
                "COUNTERCLAIM_KAFKA_SASL_JAAS_CONFIG", "hunter2",
                "COUNTERCLAIM_KAFKA_SSL_KEYSTORE_PASSWORD", "hunter3",
                "COUNTERCLAIM_KAFKA_SSL_KEYSTORE_KEY", "hunter4",
                "COUNTERCLAIM_KAFKA_CLIENT_ID", "me"));

        assertThat(reader.read(null, Map.of()).toString())
                .doesNotContain("hunter")
                .contains("client.id=me");
    }

    @Test
    void shouldTakeTheTokenFromAFileAndNeverShowIt() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "hunter5\n");
        ConfigurationReader reader = new ConfigurationReader(Map.of("COUNTERCLAIM_HTTP_TOKEN_FILE", token.toString()));

        Configuration c = reader.read(null, Map.of());

        assertThat(c.http().token()).isEqualTo("hunter5");
        assertThat(c.toString()).doesNotContain("hunter5");
    }

    @Test
    void shouldNotGoWithoutTheTokenThatAFileShouldHold() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), " \n");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Path full = Files.writeString(folder.resolve("token"), "hunter5");

        for (Path file : new Path[] {empty, binary, folder, folder.resolve("missing")}) {
            assertThatThrownBy(() ->
                            new ConfigurationReader(Map.of()).read(null, Map.of("http.token.file", file.toString())))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("http.token.file");
        }
        assertThatThrownBy(() -> new ConfigurationReader(Map.of())
                        .read(null, Map.of("http.token.file", full.toString(), "http.token", "other")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("both")
                .hasMessageNotContaining("hunter5");
    }

    @Test
    void shouldRefuseAnUnknownKeyOfTheFile() throws IOException {
        Path file = write("bootstrap.server=typo:1\n");

        assertThatThrownBy(() -> new ConfigurationReader(Map.of()).read(file, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("bootstrap.server'");
    }

    @Test
    void shouldSayWhichNumberIsWrongAndWhatIsAllowed() {
        assertThatThrownBy(() -> new ConfigurationReader(Map.of()).read(null, Map.of("http.port", "eighty")))
                .isInstanceOf(UserError.class)
                .hasMessage("http.port is 'eighty'. Give a whole number from -1 to 65535.");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("my.properties"), text);
    }
}
