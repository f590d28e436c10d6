package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The configuration of the log as it ships. */
class LoggingTest {

    private static final String FORGED =
            "no such article\r\n2026-03-01T12:00:00Z ERROR root - \u001b[31mall is lost\u2028now";

    @Test
    void shouldNotLetWordsOfAnArticleForgeALine() throws Exception {
        String line = logged("text", new IllegalStateException("broken by\r\nERROR a second line"));

        assertThat(line.lines().filter(l -> l.startsWith("ERROR") || l.startsWith("2026-03-01")))
                .isEmpty();
        assertThat(line).doesNotContain("\u001b");
        assertThat(logged("text", null).strip()).doesNotContain("\n", "\r");
    }

    @Test
    void shouldWriteOneJsonObjectALine() throws Exception {
        String line = logged("json", new IllegalStateException("broken by\r\nERROR a second line"));

        assertThat(line.strip()).doesNotContain("\n", "\r");
        JsonNode event = JsonMapper.builder().build().readTree(line);
        assertThat(event.path("level").asText()).isEqualTo("ERROR");
        assertThat(event.path("formattedMessage").asText()).isEqualTo(FORGED);
        assertThat(event.path("throwable").path("message").asText()).startsWith("broken by");
    }

    private static String logged(String format, @Nullable RuntimeException thrown) throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("counterclaim.log.format", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("config/logback.xml").toFile());
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<ILoggingEvent> appender = (ConsoleAppender<ILoggingEvent>) root.getAppender(format);
        LoggingEvent event = event(root, thrown);
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("NullAway") // Logback's parameter is not annotated
    private static LoggingEvent event(Logger logger, @Nullable RuntimeException thrown) {
        return new LoggingEvent("x", logger, Level.ERROR, "{}", thrown, new Object[] {FORGED});
    }
}
