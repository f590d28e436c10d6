package org.counterclaim.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.counterclaim.app.kafka.StreamsApp;
import org.counterclaim.app.kafka.StreamsSettings;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;
import org.counterclaim.topology.Observer;

/**
 * What an article costs while few claims are known, and while many are: everything but the reader's time. The learned model's
 * is part of it. Counted is the time of the processor, of the broker in this process too, so that other programs on the machine
 * do not change the result.
 */
final class GrowthRun {

    private static final Duration LONGEST = Duration.ofHours(3);
    /** Articles of one measurement, about. */
    static final int MEASURED = 400;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final ToldAgain told;
    private final Configuration configuration;
    private final Count count = new Count();

    GrowthRun(ToldAgain told, Configuration configuration) {
        this.told = told;
        this.configuration = configuration;
    }

    /**
     * What one article cost.
     *
     * @param wall milliseconds by the clock
     * @param processor milliseconds of all processors together
     * @param comparisons pairs of statements that were compared
     * @param findings findings that were made or changed
     */
    record Cost(double wall, double processor, double comparisons, double findings) {}

    /** With few claims known and with many. */
    record Result(Cost few, Cost many) {
        double ratio() {
            return many.processor() / few.processor();
        }
    }

    /** Lets code be compiled and the broker be warm: else the first measurement would cost more than the second. */
    void warmUp(long claims, Bar bar) throws InterruptedException {
        var unused = go(claims / 2, claims, bar);
    }

    /**
     * @param few how many claims are known when the first measurement starts
     * @param many when the second does
     */
    Result go(long few, long many, Bar bar) throws InterruptedException {
        StreamsSettings settings = Service.settings(configuration);
        try (StreamsApp app = new StreamsApp(told.parts().observedBy(count), settings)) {
            app.start();
            if (!app.awaitReady(Duration.ofMinutes(2))) {
                throw new UserError("The topology did not start within two minutes", "Try again with --verbose.");
            }
            try (Feeder feeder = new Feeder(settings, bar)) {
                feeder.fillUntil(few);
                Cost first = feeder.measure();
                feeder.fillUntil(many);
                return new Result(first, feeder.measure());
            }
        }
    }

    /** What the stream does. */
    private static final class Count implements Observer {
        private final LongAdder compared = new LongAdder();
        private final LongAdder found = new LongAdder();

        @Override
        public void compared(Statement left, Statement right, Verdict verdict) {
            compared.increment();
        }

        @Override
        public void found(Contradiction finding, Instant arrivedAt) {
            found.increment();
        }
    }

    private final class Feeder implements AutoCloseable {
        private final String topic;
        private final Producer<String, byte[]> producer;
        private final Admin admin;
        private final Drain drain;
        private final Bar bar;
        private final Instant now = Instant.now();
        /** Tellings that fill have numbers from 0 up, those that are measured from -1 down. */
        private int filled;

        private int again;
        private int met;
        private long sent;

        Feeder(StreamsSettings settings, Bar bar) {
            this.topic = settings.topology().topics().articles().name();
            this.producer = new KafkaProducer<>(settings.clients(), new StringSerializer(), new ByteArraySerializer());
            this.admin = Admin.create(settings.clients());
            this.drain = new Drain(admin, settings.topology().applicationId(), topic);
            this.bar = bar;
        }

        /** Only stores, so that a million claims take minutes and not hours. */
        void fillUntil(long claims) throws InterruptedException {
            told.fill(true);
            while ((long) filled * told.claims() < claims) {
                tell(filled, filled);
                filled++;
            }
            await();
            told.fill(false);
        }

        /** All articles again and again, each time on events of another telling among those filled in since the last time. */
        Cost measure() throws InterruptedException {
            long before = sent;
            long start = System.nanoTime();
            long processor = PROCESS.getProcessCpuTime();
            long compared = count.compared.sum();
            long found = count.found.sum();
            int fresh = filled - met;
            int tellings = Math.min(fresh, (MEASURED + told.articles() - 1) / told.articles());
            for (int i = 0; i < tellings; i++) {
                tell(--again, met + (int) ((long) fresh * i / tellings));
            }
            met = filled;
            await();
            double articles = sent - before;
            return new Cost(
                    (System.nanoTime() - start) / 1e6 / articles,
                    (PROCESS.getProcessCpuTime() - processor) / 1e6 / articles,
                    (count.compared.sum() - compared) / articles,
                    (count.found.sum() - found) / articles);
        }

        private void tell(int number, int events) {
            List<OwnForm> telling = told.telling(number, events, now);
            telling.forEach(a -> {
                var unused = producer.send(new ProducerRecord<>(topic, a.id(), a.json()));
                bar.step();
            });
            sent += telling.size();
        }

        private void await() throws InterruptedException {
            producer.flush();
            if (!drain.await(sent, LONGEST)) {
                throw new UserError("The articles were not worked through in time", "Use fewer with --claims.");
            }
        }

        @Override
        public void close() {
            producer.close();
            admin.close();
        }
    }
}
