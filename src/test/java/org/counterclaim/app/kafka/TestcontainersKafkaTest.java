package org.counterclaim.app.kafka;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The contract on the Kafka that people run; left out where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class TestcontainersKafkaTest implements KafkaContract {

    @Container
    static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

    @Override
    public String bootstrapServers() {
        return KAFKA.getBootstrapServers();
    }
}
