package org.counterclaim.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesTest {

    private static final Instant NOW = Instant.parse("2024-05-03T12:00:00Z");

    private final Articles articles = new Articles();

    @Test
    void shouldReadEveryFieldOfOwnJson() throws Exception {
        Article article = only("""
                {"id": "hg-1", "version": 3, "source": {"domain": "www.Harbour-Gazette.example", "name": "Harbour Gazette"},
                 "url": "https://harbour-gazette.example/a", "headline": "Dam holds", "body": "The dam held.\\n\\nNobody was hurt.",
                 "publishedAt": "2024-05-02T08:00:00+02:00", "language": "en-GB", "pubStatus": "canceled",
                 "byline": "By Ada Pell", "agency": "Northwire", "isBasedOn": ["https://northwire.example/1"],
                 "correction": "An earlier version named the wrong river.", "somethingNew": {"a": [1]}}
                """);

        assertThat(article.id()).isEqualTo("hg-1");
        assertThat(article.version()).isEqualTo(3);
        assertThat(article.outlet()).isEqualTo(new Outlet("harbour-gazette.example", "Harbour Gazette"));
        assertThat(article.body()).isEqualTo("The dam held.\n\nNobody was hurt.");
        assertThat(article.publishedAt()).isEqualTo("2024-05-02T06:00:00Z");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(article.statedOrigin().byline()).isEqualTo("By Ada Pell");
        assertThat(article.statedOrigin().agency()).isEqualTo("Northwire");
        assertThat(article.statedOrigin().basedOn()).containsExactly("https://northwire.example/1");
        assertThat(article.correction()).isEqualTo("An earlier version named the wrong river.");
    }

    @Test
    void shouldFillInWhatIsMissing() throws Exception {
        Article article = only("{\"url\": \"https://www.harbour-gazette.example/a\", \"headline\": \"Dam holds\"}");

        assertThat(article.id()).isEqualTo(Ids.hash("https://www.harbour-gazette.example/a"));
        assertThat(article.version()).isEqualTo(1);
        assertThat(article.outlet()).isEqualTo(new Outlet("harbour-gazette.example", "harbour-gazette.example"));
        assertThat(article.publishedAt()).isEqualTo(NOW);
        assertThat(article.body()).isEmpty();
        assertThat(article.status()).isEqualTo(ArticleStatus.USABLE);
    }

    @Test
    void shouldTakeTheKeyForTheIdOfAnArticleWithoutOne() throws Exception {
        byte[] value = "{\"source\": \"a.example\", \"headline\": \"Dam holds\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(articles.read(value, "k-7", NOW)).extracting(Article::id).containsExactly("k-7");
        assertThat(articles.read(value, null, NOW)).extracting(Article::id).doesNotContain("k-7");
    }

    @Test
    void shouldReadSeveralValues() throws Exception {
        String lines =
                "{\"source\": \"a.example\", \"headline\": \"One\"}\n{\"source\": \"b.example\", \"headline\": \"Two\"}\n";
        String array = "[" + lines.strip().replace("\n", ",") + "]";

        assertThat(read(lines)).extracting(Article::headline).containsExactly("One", "Two");
        assertThat(read(array)).extracting(Article::headline).containsExactly("One", "Two");
    }

    @Test
    void shouldKeepTheGoodOnesBesideABadOne() {
        String lines =
                "[{\"source\": \"a.example\", \"headline\": \"One\"}, {\"source\": \"a.example\", \"headline\": 7}]";

        List<Reading> readings = articles.readAll(lines.getBytes(StandardCharsets.UTF_8), Arrival.at(NOW));

        assertThat(readings.get(0).article()).isNotNull();
        assertThat(readings.get(1).where()).isEqualTo("article 2 of 2");
        assertThat(readings.get(1).problem()).hasMessageContaining("headline should be a text, but is the number 7");
    }

    @Test
    void shouldReadPlainTextOfAKnownOutlet() throws Exception {
        Outlet outlet = new Outlet("a.example", "A");
        byte[] text = "Dam holds\r\n\r\nThe dam held.".getBytes(StandardCharsets.UTF_8);

        Article article = articles.readAll(text, Arrival.at(NOW).withOutlet(outlet))
                .get(0)
                .orThrow();

        assertThat(article.headline()).isEqualTo("Dam holds");
        assertThat(article.body()).isEqualTo("The dam held.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"headline\": | BROKEN_JSON",
                "{} | NO_ARTICLE",
                "[] | EMPTY",
                "[1] | NO_ARTICLE",
                "` ` | EMPTY",
                "just some words | NO_SOURCE",
                "{\"headline\": \"x\"} | NO_SOURCE",
                "{\"headline\": \"\", \"source\": \"a.example\"} | NO_TEXT",
                "{\"headline\": {\"a\": 1}, \"source\": \"a.example\"} | WRONG_TYPE",
                "{\"headline\": \"x\", \"source\": [1]} | WRONG_TYPE",
                "{\"headline\": \"x\", \"body\": [\"a\", 2], \"source\": \"a.example\"} | WRONG_TYPE",
                "{\"headline\": \"x\", \"source\": \"a.example\", \"version\": \"first\"} | WRONG_TYPE",
                "{\"headline\": \"x\", \"source\": \"a.example\", \"pubStatus\": \"gone\"} | WRONG_TYPE",
                "{\"headline\": \"x\", \"source\": \"a.example\", \"publishedAt\": \"9999-12-31T23:59:59Z\"} | BAD_DATE",
                "{\"headline\": \"x\", \"source\": \"a.example\", \"publishedAt\": \"-0044-03-15T12:00:00Z\"} | BAD_DATE",
                "{\"headline\": \"x\", \"source\": \"a.example\", \"publishedAt\": \"+999999999-12-31T23:59:59Z\"} | BAD_DATE",
                "{\"headline\": \"x\", \"source\": \"a.example\", \"publishedAt\": 9223372036854775807} | BAD_DATE",
                "{\"headline\": \"x\", \"source\": \"a.example\", \"publishedAt\": \"soon\"} | BAD_DATE",
            })
    void shouldSayWhyThereIsNoArticle(String document, Reason reason) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOfSatisfying(
                        UnreadableArticleException.class,
                        e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }

    private List<Article> read(String document) throws UnreadableArticleException {
        return articles.read(document.getBytes(StandardCharsets.UTF_8), null, NOW);
    }

    private Article only(String document) throws UnreadableArticleException {
        List<Article> found = read(document);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
