package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium, as a reader of the page uses it. Tests are skipped where it is not installed. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** @param address of the page, with a slash at its end */
    static Browser open(String address) {
        List<Path> found = CHROMIUM.stream().filter(Files::isExecutable).toList();
        Assumptions.assumeTrue(
                !found.isEmpty() && Files.isExecutable(DRIVER),
                "skipped: no Chromium here; install the packages chromium and chromium-driver");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found.get(0).toString());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--lang=en-GB");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().implicitlyWait(Duration.ofMillis(0));
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        Browser browser = new Browser(driver, address);
        browser.as(1440, "light");
        return browser;
    }

    /** @param scheme {@code light} or {@code dark} */
    Browser as(int width, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        size(width, 900);
        return this;
    }

    Browser go(String path) {
        driver.get(address + path);
        return this;
    }

    /** Keeps the text that is there at the moment of the load event in {@code window.atLoad}. */
    void goListening(String path) {
        String source = "addEventListener('load', () => { window.atLoad = document.body.innerText; });";
        Object id = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", source))
                .get("identifier");
        go(path);
        var unused = driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
    }

    /** Away from a page whose server is about to end, which a page left open would complain about. */
    void leave() {
        driver.get("about:blank");
        var unused = complaints();
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits for an element that is shown. */
    WebElement await(String css) {
        return await(css, Duration.ofSeconds(20));
    }

    WebElement await(String css, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            for (WebElement e : all(css)) {
                try {
                    if (e.isDisplayed()) {
                        return e;
                    }
                } catch (org.openqa.selenium.StaleElementReferenceException drawnAnew) {
                    // the next look finds the new one
                }
            }
            pause(50);
        }
        throw new AssertionError("not on the page within " + longest + ": " + css + "\n" + text());
    }

    /** Waits until the page's text has these words. */
    void awaitText(String words, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!text().contains(words)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not on the page within " + longest + ": " + words + "\n" + text());
            }
            pause(100);
        }
    }

    void awaitText(String words) {
        awaitText(words, Duration.ofSeconds(20));
    }

    String text() {
        return String.valueOf(script("return document.body.innerText"));
    }

    @Nullable
    Object script(String javascript, Object... arguments) {
        return driver.executeScript(javascript, arguments);
    }

    /** What the console has had to complain about since it was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The page, all of it, as a picture under {@code target/screenshots}. */
    void picture(String name, int width, String scheme) {
        long height = number("return document.documentElement.scrollHeight");
        size(width, (int) Math.min(5000, Math.max(700, height)));
        pause(150);
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + "-" + width + "-" + scheme + ".png"),
                    driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        size(width, 900);
    }

    /** Nothing stands out of the page to its right. */
    void assertFits(String where) {
        assertThat(number("return document.documentElement.scrollWidth"))
                .as("width of " + where)
                .isLessThanOrEqualTo(number("return window.innerWidth"));
    }

    /** Rules of WCAG 2.2 A and AA by axe-core; none of those broken may be serious. */
    void assertAccessible(String where) {
        var unused = script(resource("/axe.min.js"));
        Object broken = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                  .then((r) => done(r.violations.filter((v) => ['serious', 'critical'].includes(v.impact))
                    .map((v) => v.id + ': ' + v.nodes.map((n) => n.html + ' ' + n.failureSummary).slice(0, 3).join(' | '))))
                  .catch((e) => done(['axe failed: ' + e]));
                """);
        assertThat((List<?>) broken).as("accessibility of " + where).isEmpty();
    }

    long number(String javascript) {
        return ((Number) Objects.requireNonNull(script(javascript))).longValue();
    }

    private void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
