package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.metadata.PartitionChangeRecord;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.metadata.MetadataRecordSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadBrokerTest {

    private static final int NO_LEADER = -1;

    @Test
    void shouldTakeTheLeadFromABrokerThatWasKilledBeforeItStartsAgain(@TempDir Path data) throws Exception {
        int port = Ports.free();
        assertThat(DeadBroker.isIn(data)).isFalse();
        try (ChaosProcess broker = ChaosProcess.broker(port, data)) {
            broker.awaitReady();
            try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
                admin.createTopics(List.of(new NewTopic("news", Optional.of(2), Optional.empty())))
                        .all()
                        .get();
            }
            broker.kill();
        }
        assertThat(DeadBroker.isIn(data)).isTrue();
        assertThat(leaders(data)).doesNotContain(NO_LEADER);

        DeadBroker.fence(data, 1, Ports.free());

        assertThat(leaders(data)).containsOnly(NO_LEADER).hasSize(2);
        try (EmbeddedKafka again = EmbeddedKafka.start(0, data);
                Admin admin =
                        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, again.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("news");
        }
        assertThat(DeadBroker.isIn(data)).isFalse();
    }

    /** Each change of who leads a partition, as the controller has written it down. */
    private static List<Integer> leaders(Path data) throws Exception {
        List<Integer> leaders = new ArrayList<>();
        Path log = data.resolve("__cluster_metadata-0").resolve("00000000000000000000.log");
        assertThat(Files.size(log)).isPositive();
        try (FileRecords records = FileRecords.open(log.toFile(), false)) {
            for (RecordBatch batch : records.batches()) {
                if (!batch.isControlBatch()) {
                    for (Record record : batch) {
                        ApiMessage message = MetadataRecordSerde.INSTANCE
                                .read(new ByteBufferAccessor(record.value()), record.valueSize())
                                .message();
                        if (message instanceof PartitionChangeRecord change) {
                            leaders.add(change.leader());
                        }
                    }
                }
            }
        }
        return leaders;
    }
}
