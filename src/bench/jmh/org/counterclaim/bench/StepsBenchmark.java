package org.counterclaim.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.counterclaim.claim.ClaimExtractor;
import org.counterclaim.compare.EventKeys;
import org.counterclaim.compare.Lexicon;
import org.counterclaim.compare.RuleComparator;
import org.counterclaim.compare.Tolerance;
import org.counterclaim.compare.rule.Rules;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.ingest.Articles;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.text.Reader;
import org.counterclaim.topology.Origins;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of one article by themselves, on the articles of the demo, one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class StepsBenchmark {

    private final EventCatalogue catalogue = EventCatalogue.shipped();
    private final Actors actors = Actors.shipped();
    private final Reader reader = OnnxReader.shipped();
    private final ClaimExtractor extractor = new ClaimExtractor(reader, catalogue, actors);
    private final EventKeys keys = new EventKeys(catalogue, actors, Lexicon.shipped());
    private final RuleComparator comparator =
            new RuleComparator(catalogue, actors, Lexicon.shipped(), Tolerance.DEFAULT, Rules.shipped(), null);
    private final Origins origins = Origins.shipped();
    private final List<Article> articles = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private int next;

    @Setup
    public void read() throws Exception {
        Articles forms = new Articles();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StepsBenchmark.class.getResourceAsStream("/org/counterclaim/demo/articles.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(l -> !l.isBlank()).toList()) {
                articles.addAll(forms.read(line.getBytes(StandardCharsets.UTF_8), null, Instant.now()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (Article a : articles) {
            claims.addAll(extractor.extract(a, origins.of(a)).claims());
        }
    }

    @TearDown
    public void close() {
        reader.close();
    }

    /** The model alone: an article's body to its sentences. */
    @Benchmark
    public Object reader() {
        return reader.read(article().body());
    }

    /** An article to its claims and stances, the model included. */
    @Benchmark
    public Object extraction() {
        Article a = article();
        return extractor.extract(a, origins.of(a));
    }

    @Benchmark
    public Object eventKeys() {
        return keys.of(claims.get(next++ % claims.size()));
    }

    /** Two claims of any articles, most of them about different things, as under a hot event key. */
    @Benchmark
    public Object comparison() {
        int i = next++;
        return comparator.compare(claims.get(i % claims.size()), claims.get(i / claims.size() % claims.size()), "key");
    }

    private Article article() {
        return articles.get(next++ % articles.size());
    }
}
