package org.counterclaim.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code counterclaim kafka}. */
@Command(
        name = "kafka",
        description = "Run the embedded Kafka broker alone.",
        footerHeading = "%nExamples:%n",
        footer = {"  counterclaim kafka --port 9092 --data kafka-data"})
final class KafkaCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UserError("'kafka' is not part of this build", "Use a later one.");
    }
}
