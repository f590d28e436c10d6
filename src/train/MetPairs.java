import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.counterclaim.claim.ClaimExtractor;
import org.counterclaim.compare.Agreement;
import org.counterclaim.compare.EventKeys;
import org.counterclaim.compare.EventMatch;
import org.counterclaim.compare.Lexicon;
import org.counterclaim.compare.Mention;
import org.counterclaim.compare.RuleComparator;
import org.counterclaim.compare.Tolerance;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.ingest.Articles;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Observer;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.Pipeline;

/**
 * Writes pairs of sentences of real articles of one story whose claims met in the program at no different time or place, and
 * were decided by no rule: what the learned rule's first gates let through, in articles of any length. Nearly none of them
 * contradict each other. Lines of days between, earlier, later.
 *
 * <pre>java -cp target/counterclaim.jar src/train/MetPairs.java ARTICLES.jsonl > met.tsv</pre>
 */
class MetPairs {

    public static void main(String[] args) throws Exception {
        EventCatalogue catalogue = EventCatalogue.shipped();
        Actors actors = Actors.shipped();
        Lexicon lexicon = Lexicon.shipped();
        Articles articles = new Articles();
        Set<String> written = new HashSet<>();
        Observer writer = new Observer() {
            @Override
            public void compared(Statement left, Statement right, Verdict verdict) {
                if (left instanceof Claim a
                        && right instanceof Claim b
                        && verdict.relation() == Relation.UNRELATED
                        && !a.articleId().equals(b.articleId())) {
                    boolean inOrder = !a.publishedAt().isAfter(b.publishedAt());
                    Claim first = inOrder ? a : b;
                    Claim second = inOrder ? b : a;
                    EventMatch m = EventMatch.of(
                            Mention.of(first, catalogue, actors, lexicon),
                            Mention.of(second, catalogue, actors, lexicon),
                            lexicon,
                            actors,
                            Tolerance.DEFAULT);
                    long hours = Duration.between(first.publishedAt(), second.publishedAt()).toHours();
                    String line = Math.round(hours / 24.0) + "\t" + plain(first) + "\t" + plain(second);
                    if (m.time() != Agreement.DIFFERENT
                            && m.place() != Agreement.DIFFERENT
                            && m.story() == Agreement.SAME
                            && written.add(line)) {
                        System.out.println(line);
                    }
                }
            }
        };
        try (OnnxReader reader = OnnxReader.shipped()) {
            Parts parts = new Parts(
                    (key, value, receivedAt) -> List.of(), // articles are read below
                    new ClaimExtractor(reader, catalogue, actors),
                    new EventKeys(catalogue, actors, lexicon),
                    RuleComparator.ofRulesAlone(catalogue, actors));
            Pipeline pipeline = new Pipeline(parts.observedBy(writer), Limits.USUAL);
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                for (Article article : read(articles, line)) {
                    pipeline.add(article);
                }
            }
        }
    }

    private static List<Article> read(Articles articles, String line) throws Exception {
        return articles.read(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), null, Instant.now());
    }

    private static String plain(Claim claim) {
        return claim.sentence().replaceAll("\\s+", " ");
    }
}
