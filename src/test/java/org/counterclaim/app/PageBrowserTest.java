package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.counterclaim.ingest.Articles;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Review;
import org.counterclaim.model.Statement;
import org.counterclaim.serde.Json;
import org.counterclaim.serve.Health;
import org.counterclaim.serve.PageParts;
import org.counterclaim.serve.PageServer;
import org.counterclaim.serve.SampleFindings;
import org.counterclaim.serve.WriteGuard;
import org.counterclaim.serve.Writes;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.view.SampleView;
import org.counterclaim.view.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page in a browser, over what the shipped samples give. */
@Timeout(300)
class PageBrowserTest {

    private static final int MANY = 10_000;

    @TempDir
    static Path folder;

    private static View view;
    private static PageServer server;
    private static Browser browser;
    private static final List<Review> REVIEWS = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        view = View.open(folder.resolve("view.db"));
        Wiring wiring = Wiring.shipped();
        Pipeline pipeline = new Pipeline(wiring.parts(), Limits.USUAL);
        for (OwnForm sample : Samples.all()) {
            new Articles()
                    .read(sample.json(), sample.id(), Instant.parse("2026-03-20T00:00:00Z"))
                    .forEach(pipeline::add);
        }
        List<Statement> statements = new ArrayList<>(pipeline.claims());
        statements.addAll(pipeline.stances());
        for (Statement s : statements) {
            SampleView.putStatements(
                    view, List.of(s), List.copyOf(wiring.parts().keys().of(s)));
        }
        SampleView.putDossiers(view, pipeline.dossiers());
        SampleView.put(view, pipeline.contradictions());
        server = new PageServer(new PageParts(
                view,
                Health.GOOD,
                () -> "",
                new WriteGuard(Writes.LOCAL, null),
                REVIEWS::add,
                new StoredTextCheck(wiring::parts, Limits.USUAL, view, article -> {})));
        browser = Browser.open(server.start("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
        view.close();
    }

    @Test
    void shouldShowEveryViewInLightAndDarkOnPhoneAndDesk() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("findings", "");
        views.put("filtered-none", "?q=zeppelin");
        views.put("finding", "findings/" + finding("denial"));
        views.put("events", "dossiers");
        views.put(
                "event",
                "dossiers/" + dossier("The Reform Party won Sunday's parliamentary election in Arlandia with"));
        views.put("event-numbers", "dossiers/" + dossier("Norrail will lay off 600 workers"));
        views.put("actors", "actors");
        views.put("actor", "actors/country:RU");
        views.put("outlets", "outlets");
        views.put("check", "check");
        views.put("nothing-there", "findings/0000");
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> v : views.entrySet()) {
            for (int width : new int[] {1440, 390}) {
                for (String scheme : new String[] {"light", "dark"}) {
                    browser.as(width, scheme).go(v.getValue());
                    browser.await("main .view h1");
                    browser.await(
                            "main .finding, main .side, main table, main .events li, main .entry, main .record li, main form.check, main .empty");
                    String where = v.getKey() + " at " + width + ", " + scheme;
                    browser.picture(v.getKey(), width, scheme);
                    all.assertThat(browser.text()).as(where).doesNotContain("[object", "undefined", "NaN", "null");
                    all.check(() -> browser.assertFits(where));
                    all.check(() -> browser.assertAccessible(where));
                }
            }
            all.assertThat(browser.complaints())
                    .as("console of " + v.getKey())
                    .allMatch(line -> v.getKey().equals("nothing-there") && line.contains("404"));
        }
        all.assertAll();
    }

    /** As programs see it that print a page or take a picture of it. */
    @Test
    void shouldHaveItsContentWhenItIsLoaded() {
        Map<String, String> views = Map.of(
                "",
                "Viktor Dresh denies",
                "findings/" + finding("denial"),
                "on record: it is not so",
                "dossiers",
                "Norrail",
                "actors",
                "Viktor Dresh",
                "outlets",
                "Capital Bulletin");
        views.forEach((path, words) -> {
            browser.goListening(path);
            assertThat(String.valueOf(browser.script("return window.atLoad")))
                    .as(path)
                    .contains(words);
        });
    }

    @Test
    void shouldCheckATextAgainstWhatIsStored() {
        browser.as(1440, "light").go("check");
        browser.await("textarea")
                .sendKeys(
                        "Rail union speaks of 900 jobs",
                        Keys.ENTER,
                        Keys.ENTER,
                        "Norrail will lay off 1,200 workers by the summer, the mayor of Sarnit said on Wednesday.");
        browser.find("input[name=outlet]").sendKeys("Sarnit Echo");
        browser.script("document.querySelector('input[name=at]').value = '2026-02-11'");
        browser.find("form.check button").click();

        browser.awaitText("What it claims");
        assertThat(browser.text()).contains("Norrail will lay off 1,200 workers by the summer", "Not stored.");
        browser.assertAccessible("a checked text");
        browser.picture("checked", 1440, "light");
        browser.as(390, "dark").picture("checked", 390, "dark");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldBeUsableByKeyboardAlone() {
        browser.as(1440, "light").go("");
        browser.await(".finding h2 a");
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Skip to the content");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        for (int i = 0;
                i < 30 && !"h2".equals(browser.script("return document.activeElement.parentElement.localName"));
                i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        browser.await(".side.full");
        assertThat(browser.script("return document.activeElement.localName")).isEqualTo("h1");
        assertThat(browser.driver().getCurrentUrl()).contains("/findings/");
        browser.driver().navigate().back();
        browser.await(".findings .finding");
    }

    @Test
    void shouldFilterByWordsAndKeepThemInTheAddress() {
        browser.as(1440, "light").go("");
        browser.await(".finding");
        browser.find("input[name=q]").sendKeys("norrail");
        browser.awaitText("\n2 findings\n");
        browser.driver().navigate().refresh();
        browser.awaitText("\n2 findings\n");
        assertThat(browser.driver().getCurrentUrl()).endsWith("?q=norrail");
    }

    @Test
    void shouldShowHostileTextAsText(@TempDir Path other) {
        String hostile =
                "<script>window.caught=1</script><img src=x onerror='window.caught=2'> \u202egnorw\u202c \u0000\u0007 \"'><svg/onload=window.caught=3> & {{7*7}} javascript:alert(1)";
        Contradiction c = SampleFindings.finding("hostile", Relation.CONTRADICTS, hostile);
        Contradiction large = SampleFindings.finding("large", Relation.CONTRADICTS, "<b>x</b> ".repeat(550_000));
        try (View own = View.open(other.resolve("view.db"))) {
            SampleView.put(own, hostileIn(c), large);
            PageServer page = new PageServer(
                    new PageParts(own, Health.GOOD, () -> "", new WriteGuard(Writes.LOCAL, null), r -> {}, s -> {
                        throw new IllegalArgumentException("<b>no</b>");
                    }));
            String address = page.start("127.0.0.1", 0);
            try {
                for (String path : new String[] {"", "findings/hostile", "actors", "outlets", "findings/large"}) {
                    browser.as(390, "light").driver().get(address + path);
                    browser.await("main .view h1");
                    browser.await("main .finding, main table, main .empty, main .side");
                    browser.assertFits("hostile " + path);
                    assertThat(browser.script("return window.caught || 0"))
                            .as(path)
                            .isEqualTo(0L);
                    assertThat(browser.all("main script, main img, main svg[onload], main b"))
                            .as(path)
                            .isEmpty();
                }
                browser.driver().get(address + "findings/hostile");
                browser.awaitText("<script>window.caught=1</script>");
                assertThat(browser.all("main a[href^=javascript]")).isEmpty();
                assertThat(browser.complaints()).isEmpty();
            } finally {
                browser.leave();
                page.close();
            }
        }
    }

    @Test
    void shouldBeUsableWithinASecondWithTenThousandFindings(@TempDir Path other) {
        try (View own = View.open(other.resolve("view.db"))) {
            List<Contradiction> many = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                many.add(SampleFindings.finding(
                        "many-" + i, Relation.CONTRADICTS, "the two ministers met " + i + " times"));
            }
            SampleView.put(own, many);
            PageServer page = new PageServer(
                    new PageParts(own, Health.GOOD, () -> "", new WriteGuard(Writes.LOCAL, null), r -> {}, s -> {
                        throw new IllegalArgumentException("not here");
                    }));
            String address = page.start("127.0.0.1", 0);
            try {
                // Once to warm up the server, as it is when somebody comes to it.
                browser.as(1440, "light").driver().get(address);
                browser.awaitText("10,000 findings");
                List<Long> times = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    browser.driver().get(address + "?again=" + i);
                    browser.await(".finding h2 a");
                    times.add(browser.number(
                            "return Math.round(performance.getEntriesByName('first-findings')[0].startTime)"));
                }
                System.out.println("first findings drawn after ms: " + times);
                times.sort(null);
                assertThat(times.get(1)).as("median of " + times).isLessThan(1_000);

                // A break of the live connection loads the list again: what did not change must stay to be clicked.
                browser.script("window.next = document.querySelector('.pages a[rel=next]');"
                        + "window.first = document.querySelector('.finding h2 a');"
                        + "for (const e of ['pagehide', 'pageshow']) window.dispatchEvent(new Event(e))");
                Awaitility.await("the list is loaded again")
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> browser.number("return performance.getEntriesByType('resource').filter(e =>"
                                        + " e.initiatorType === 'fetch' && e.name.includes('/api/facets')).length")
                                > 1);
                assertThat(browser.script("return window.next.isConnected && window.first.isConnected"))
                        .isEqualTo(true);

                browser.find(".pages a[rel=next]").click();
                browser.awaitText("Page 2 of 334");
                browser.find("input[name=q]").sendKeys("9999");
                browser.awaitText("1 finding\n");
                assertThat(browser.complaints()).isEmpty();
            } finally {
                browser.leave();
                page.close();
            }
        }
    }

    private static Contradiction hostileIn(Contradiction c) {
        String json = Json.write(c).replace("https://harbour-gazette.example/story", "javascript:window.caught=4");
        return Json.read(
                json.replace(
                        "\"explanation\":\"",
                        "\"explanation\":\"<iframe srcdoc='<script>parent.caught=5</script>'></iframe> "),
                Contradiction.class);
    }

    private static String finding(String kind) {
        return view.findings()
                .page(
                        org.counterclaim.view.FindingQuery.ALL.withKind(kind).withText("three people"),
                        org.counterclaim.view.FindingQuery.Order.NEWEST,
                        0,
                        1)
                .items()
                .get(0)
                .id();
    }

    private static String dossier(String title) {
        return view.dossiers().page(title, true, 0, 1).items().get(0).id();
    }
}
