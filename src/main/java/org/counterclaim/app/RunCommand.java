package org.counterclaim.app;

import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.counterclaim.app.kafka.TopicAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code counterclaim run}: until it is stopped by a signal, which commits what is done. */
@Command(
        name = "run",
        description =
                "Read articles from a Kafka cluster and write claims, stances, contradictions and dossiers to it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  counterclaim run --bootstrap kafka-1:9092,kafka-2:9092",
            "  counterclaim run --config my.properties --port 8081",
            "  COUNTERCLAIM_BOOTSTRAP_SERVERS=kafka:9092 counterclaim run"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private PageOptions page;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = kafka.configuration(page.given());
        Logger log = LoggerFactory.getLogger(RunCommand.class);
        log.info("Configuration: {}", configuration);
        StateFolder.ensure(configuration.stateDir());
        StateFolder.warning(configuration.stateDir()).ifPresent(log::warn);
        try (Wiring wiring = Wiring.of(configuration);
                Service service = new Service(wiring, configuration)) {
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
            service.start(null);
            wiring.awaitLoaded();
            String address = service.address();
            spec.commandLine()
                    .getErr()
                    .println("Running against " + configuration.bootstrapServers()
                            + (address == null ? "" : ", page at " + address));
            Throwable trouble = service.streams().awaitEnd();
            if (trouble != null) {
                throw new UserError(
                        "Counterclaim had to stop: " + trouble,
                        "The log says more; once that is mended, start it again: nothing is lost.",
                        trouble);
            }
            return 0;
        } catch (TopicAdmin.UnfitTopic e) {
            throw new UserError("A topic does not fit: " + e.getMessage(), "Nothing was changed.", e);
        } catch (KafkaException | IllegalStateException e) {
            throw KafkaOptions.unreachable(configuration, e);
        }
    }
}
