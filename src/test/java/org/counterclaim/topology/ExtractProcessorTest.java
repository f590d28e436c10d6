package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

    private static Record<String, Arrival> arrival(String id) {
        Article article = Toy.article(id, "Harbour Gazette", "|call|+");
        Envelope envelope = new Envelope(null, new byte[0], "articles-0@" + id, Toy.NOON);
        return new Record<>(id, new Arrival(envelope, id, article, true, true), 0);
    }
}
