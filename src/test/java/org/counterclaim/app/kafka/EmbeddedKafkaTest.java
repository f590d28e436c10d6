package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.counterclaim.serde.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest implements KafkaContract {

    @TempDir
    static Path data;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(0, data);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Test
    void shouldHaveItsTopicsWhenStartedAgainOnTheSameFolder(@TempDir Path folder) throws Exception {
        Topics topics = Topics.withPrefix("again.");
        try (EmbeddedKafka first = EmbeddedKafka.start(0, folder);
                Admin admin = admin(first)) {
            new TopicAdmin(admin).ensure(topics, 2, (short) -1);
        }
        try (EmbeddedKafka second = EmbeddedKafka.start(0, folder);
                Admin admin = admin(second)) {
            assertThat(admin.listTopics().names().get()).contains("again.articles", "again.contradictions");
            new TopicAdmin(admin).ensure(topics, 2, (short) -1);
        }
    }

    @Test
    void shouldSayWhatIsWrongWithATopicThatDoesNotFit() throws Exception {
        Topics topics = Topics.withPrefix("unfit.");
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(
                            new NewTopic("unfit.articles", Optional.of(3), Optional.empty()),
                            new NewTopic("unfit.claims", Optional.of(2), Optional.empty())))
                    .all()
                    .get();
            TopicAdmin topicAdmin = new TopicAdmin(admin);
            assertThatThrownBy(() -> topicAdmin.ensure(topics, 2, (short) -1))
                    .isInstanceOf(TopicAdmin.UnfitTopic.class)
                    .hasMessageContaining("topic unfit.articles has 3 partitions, not 2")
                    .hasMessageContaining("topic unfit.claims has cleanup.policy=delete, not compact");
        }
    }

    @Test
    void shouldSayWhatToDoWhenThePortIsTaken(@TempDir Path folder) {
        int port = Integer.parseInt(kafka.bootstrapServers().replaceAll(".*:", ""));
        assertThatThrownBy(() -> EmbeddedKafka.start(port, folder).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is the port taken");
    }

    private static Admin admin(EmbeddedKafka broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
