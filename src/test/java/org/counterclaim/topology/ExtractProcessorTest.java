package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.counterclaim.claim.Extractor;
import org.counterclaim.model.Article;
import org.counterclaim.model.Extraction;
import org.counterclaim.model.Origin;
import org.junit.jupiter.api.Test;

class ExtractProcessorTest {

    @Test
    void shouldReadOnWhenItsTaskIsClosedAndComesBack() {
        Reading reading = new Reading(Toy.parts(), Limits.USUAL);
        ExtractProcessor extract = new ExtractProcessor(reading, Limits.USUAL, Observer.NONE, new GivenUp());
        MockProcessorContext<String, Attempt<ReadArticle>> context = new MockProcessorContext<>();

        extract.init(context);
        extract.process(arrival("a"));
        extract.close();
        extract.init(context);
        extract.process(arrival("b"));
        extract.close();

        List<MockProcessorContext.CapturedForward<? extends String, ? extends Attempt<ReadArticle>>> sent =
                context.forwarded();
        assertThat(sent).hasSize(2).allSatisfy(f -> assertThat(
                        f.record().value().orThrow().extracted())
                .isNotNull());
    }

    @Test
    void shouldWaitForTheModelBeforeTheTimeOfAnArticleRuns() {
        List<String> asked = new ArrayList<>();
        Extractor extractor = new Extractor() {
            @Override
            public Extraction extract(Article article, Origin origin) {
                asked.add("extract");
                return Toy.EXTRACTOR.extract(article, origin);
            }

            @Override
            public void awaitLoaded() {
                asked.add("awaitLoaded");
            }
        };
        Parts toy = Toy.parts();
        Parts parts = new Parts(toy.reader(), extractor, toy.keys(), toy.comparator());
        ExtractProcessor extract =
                new ExtractProcessor(new Reading(parts, Limits.USUAL), Limits.USUAL, Observer.NONE, new GivenUp());

        extract.init(new MockProcessorContext<>());
        extract.process(arrival("a"));
        extract.close();

        assertThat(asked).containsExactly("awaitLoaded", "extract");
    }

    @Test
    void shouldNotCountAnArticleThatWasGivenUp() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Extractor slow = (article, origin) -> {
            boolean waited = false;
            while (!waited) {
                try {
                    goOn.await();
                    waited = true;
                } catch (InterruptedException e) {
                    // Goes on, as a model does that is not asked whether it should end.
                }
            }
            Extraction extraction = Toy.EXTRACTOR.extract(article, origin);
            read.countDown();
            return extraction;
        };
        List<String> told = new CopyOnWriteArrayList<>();
        Observer observer = new Observer() {
            @Override
            public void extracted(int claims, int stances) {
                told.add("extracted");
            }

            @Override
            public void took(String step, Duration time) {
                told.add(step);
            }
        };
        Parts toy = Toy.parts();
        Parts parts = new Parts(toy.reader(), slow, toy.keys(), toy.comparator()).observedBy(observer);
        Limits limits = Limits.USUAL.withArticleTime(Duration.ofMillis(100));
        ExtractProcessor extract = new ExtractProcessor(new Reading(parts, limits), limits, observer, new GivenUp());
        extract.init(new MockProcessorContext<>());

        extract.process(arrival("a"));
        goOn.countDown();
        assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(100);
        assertThat(told).isEmpty();
        extract.process(arrival("b"));
        assertThat(told).containsExactly("extracted", "extract");
        extract.close();
    }

    private static Record<String, Arrival> arrival(String id) {
        Article article = Toy.article(id, "Harbour Gazette", "|call|+");
        Envelope envelope = new Envelope(null, new byte[0], "articles-0@" + id, Toy.NOON);
        return new Record<>(id, new Arrival(envelope, id, article, true, true, false), 0);
    }
}
