package org.counterclaim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One article in every form, and what is particular to each. */
class FormsTest {

    private static final Instant NOW = Instant.parse("2024-05-10T12:00:00Z");
    private static final String BODY =
            "The weir at Brackwater gave way on Monday night and two streets were flooded, the council said.\n\n"
                    + "Mayor Nella Oduya told reporters that everybody had been brought to safety before the water came.\n\n"
                    + "“We will repair it,” she said.";

    private final Articles articles = new Articles();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own.json",
                "ninjs1.json",
                "ninjs2.json",
                "ninjs3.json",
                "schemaorg.json",
                "schemaorg-graph.json",
                "page.html",
                "page-jsonld.html",
                "rss.xml",
                "atom.xml"
            })
    void shouldReadOneArticleFromEveryForm(String file) throws Exception {
        Article article = only(file);

        assertThat(article.headline()).isEqualTo("Weir at Brackwater gives way");
        assertThat(article.body()).isEqualTo(BODY);
        assertThat(article.outlet()).isEqualTo(new Outlet("harbour-gazette.example", "Harbour Gazette"));
        assertThat(article.publishedAt()).isEqualTo("2024-05-07T06:00:00Z");
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void shouldReadVersionStatusAndAgencyOfNinjs() throws Exception {
        Article article = only("ninjs3.json");

        assertThat(article.id()).isEqualTo("urn:newsml:harbour-gazette.example:20240507:weir");
        assertThat(article.version()).isEqualTo(4);
        assertThat(article.status()).isEqualTo(ArticleStatus.USABLE);
        assertThat(only("ninjs1.json").status()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(article.genre()).isEqualTo(Genre.OPINION);
        assertThat(article.statedOrigin().byline()).isEqualTo("By Ada Pell");
    }

    @Test
    void shouldReadCorrectionGenreAndOriginOfSchemaOrg() throws Exception {
        Article article = only("schemaorg.json");

        assertThat(article.correction()).isEqualTo("An earlier version named the wrong river.");
        assertThat(article.statedOrigin().basedOn()).containsExactly("https://northwire.example/weir");
        assertThat(article.statedOrigin().byline()).isEqualTo("Ada Pell, Jon Marsh");
        assertThat(article.genre()).isEqualTo(Genre.OPINION);
        assertThat(article.url()).isEqualTo("https://harbour-gazette.example/weir");
        assertThat(only("schemaorg-graph.json").genre()).isEqualTo(Genre.SATIRE);
    }

    @Test
    void shouldLeaveOutWhatStandsAroundAnArticleOnItsPage() throws Exception {
        Article article = only("page.html");

        assertThat(article.url()).isEqualTo("https://www.harbour-gazette.example/news/weir");
        assertThat(article.statedOrigin().byline()).isEqualTo("Ada Pell");
        assertThat(article.body()).doesNotContain("cookies", "Subscribe", "Riverrat", "soups", "alert");
    }

    @Test
    void shouldNotMistakeTheFrameOfAPageForABoxOnIt() throws Exception {
        String html = "<html><body><div class='has-comments share-enabled'><div class='related-layout'><p>"
                + BODY.replace("\n\n", "</p><p>")
                + "</p></div></div><div class='related'><p>Ten soups for a cold day</p></div></body></html>";

        Article article = articles.readAll(
                        html.getBytes(StandardCharsets.UTF_8), Arrival.at(NOW).withAddress("https://a.example/1"))
                .get(0)
                .orThrow();

        assertThat(article.body()).isEqualTo(BODY);
    }

    @Test
    void shouldNameTheOutletOfACollectedEntry() throws Exception {
        List<Article> found = read("collector.xml");

        assertThat(found).extracting(Article::headline).containsExactly("Weir gives way", "Ferry strike ends");
        assertThat(found)
                .extracting(Article::outlet)
                .containsExactly(
                        new Outlet("harbour-gazette.example", "Harbour Gazette"),
                        new Outlet("brackwater-post.example", "Brackwater Post"));
        assertThat(found.get(0).body()).isEmpty();
        assertThat(found).extracting(Article::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldReadTheListsOfNewsCollectors() throws Exception {
        List<Article> found = articles.read("""
                {"date": "2024-05-07T06:00:00Z", "url": "https://www.harbour-gazette.example/weir", "title": "Weir gives way",
                 "lang": "ENGLISH", "desc": "It gave way on Monday.", "domain": "harbour-gazette.example", "outletName": "Harbour Gazette"}
                {"source": {"id": null, "name": "Brackwater Post"}, "author": "Ada Pell", "title": "Ferry strike ends",
                 "url": "https://brackwater-post.example/1", "publishedAt": "2024-05-07T06:00:00Z", "content": "It ended on Friday."}
                """.getBytes(StandardCharsets.UTF_8), null, NOW);

        assertThat(found)
                .extracting(Article::outlet)
                .containsExactly(
                        new Outlet("harbour-gazette.example", "Harbour Gazette"),
                        new Outlet("brackwater-post.example", "Brackwater Post"));
        assertThat(found).extracting(Article::language).containsExactly("en", "en");
        assertThat(found.get(1).body()).isEqualTo("It ended on Friday.");
    }

    @Test
    void shouldUnderstandOldCharsets() throws Exception {
        byte[] page =
                ("<html lang=\"en\"><head><meta charset=\"iso-8859-1\"><title>Café in Brackwater reopens</title></head>"
                                + "<body><article><p>The café at the weir is open again, its owner said on Friday, and so is the bridge."
                                + "</p></article></body></html>")
                        .getBytes(StandardCharsets.ISO_8859_1);

        Article article = articles.readAll(page, Arrival.at(NOW).withAddress("https://a.example/x"))
                .get(0)
                .orThrow();

        assertThat(article.headline()).isEqualTo("Café in Brackwater reopens");
        assertThat(article.body()).startsWith("The café at the weir");
    }

    @Test
    void shouldTurnMarkupInOwnJsonIntoText() throws Exception {
        Article article =
                articles.read("""
                        {"source": "a.example", "headline": "Weir &amp; bridge <b>closed</b>",
                         "body": "<p>One.</p><p>Two &lt; three.<br>Four.</p><script>alert('five')</script>"}
                        """.getBytes(StandardCharsets.UTF_8), null, NOW).get(0);

        assertThat(article.headline()).isEqualTo("Weir & bridge closed");
        assertThat(article.body()).isEqualTo("One.\n\nTwo < three.\n\nFour.");
    }

    @Test
    void shouldDetectTheLanguageOfAnArticleThatStatesNone() throws Exception {
        assertThat(withBody(
                                "Der Damm ist in der Nacht zum Dienstag gebrochen, teilte die Stadt mit. Niemand wurde verletzt.")
                        .language())
                .isEqualTo("de");
        assertThat(withBody(BODY.replace("\n", " ")).language()).isEqualTo("en");
    }

    @Test
    void shouldNameTheAgencyOfADateline() throws Exception {
        assertThat(withBody("BRACKWATER, May 7 (Reuters) - The weir gave way on Monday.")
                        .statedOrigin()
                        .agency())
                .isEqualTo("Reuters");
        assertThat(withBody("The mayor told Reuters (the agency) - as she said - that the weir gave way.")
                        .statedOrigin()
                        .agency())
                .isNull();
    }

    private Article withBody(String body) throws UnreadableArticleException {
        String json = "{\"source\": \"a.example\", \"headline\": \"\", \"body\": \"" + body + "\"}";
        return articles.read(json.getBytes(StandardCharsets.UTF_8), null, NOW).get(0);
    }

    private Article only(String file) throws Exception {
        List<Article> found = read(file);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Article> read(String file) throws IOException, UnreadableArticleException {
        try (InputStream in = FormsTest.class.getResourceAsStream("/forms/" + file)) {
            assertThat(in).as(file).isNotNull();
            return articles.read(in.readAllBytes(), null, NOW);
        }
    }
}
