package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.counterclaim.claim.Extractor;
import org.counterclaim.model.Article;
import org.counterclaim.model.Extraction;
import org.counterclaim.serve.Checked;
import org.counterclaim.serve.Submission;
import org.counterclaim.serve.TextCheck;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.Toy;
import org.counterclaim.view.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger gives to be checked gets what an article of the stream gets, and no more. */
@Timeout(60)
class StoredTextCheckTest {

    private static final Limits SHORT =
            Limits.USUAL.withArticleTime(Duration.ofMillis(1_500)).withMaxBodyChars(1_000);

    @TempDir
    Path folder;

    private final List<Article> kept = new ArrayList<>();
    /** Readings that have begun, and leave to end them. */
    private final Semaphore begun = new Semaphore(0);

    private final CountDownLatch end = new CountDownLatch(1);
    private View view;

    @BeforeEach
    void open() {
        view = View.open(folder.resolve("view.db"));
        // The first text waits for word lists to be loaded.
        check(Limits.USUAL).check(text("The weir gave way.", false));
    }

    @AfterEach
    void close() {
        end.countDown();
        view.close();
    }

    @Test
    void shouldReadATextWithinTheLimits() {
        Checked checked = check(SHORT).check(text("The weir gave way. ".repeat(20), true));

        assertThat(checked.articles()).hasSize(1);
        assertThat(checked.problems()).isEmpty();
        assertThat(kept).hasSize(1);
    }

    @Test
    void shouldRefuseABodyThatIsLongerThanTheStreamReads() {
        TextCheck check = check(SHORT);

        assertThatThrownBy(() -> check.check(text("The weir gave way. ".repeat(60), true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1,000 are read");
        assertThat(kept).isEmpty();
        assertThat(check(Limits.USUAL)
                        .check(text("The weir gave way. ".repeat(60), true))
                        .problems())
                .isEmpty();
    }

    @Test
    void shouldGiveUpATextThatTakesTooLong() {
        assertThatThrownBy(() -> check(SHORT).check(text("A slow one.", true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("article.timeout.seconds");
        assertThat(kept).isEmpty();
    }

    @Test
    void shouldCheckOfManyArticlesThoseThatTheTimeOfOneAllows() {
        String many = IntStream.range(0, 20)
                .mapToObj(i -> org.counterclaim.serde.Json.write(
                        Toy.article("n" + i, "Harbour Gazette", "A leisurely one, number " + i)))
                .collect(Collectors.joining(",", "[", "]"));

        Checked checked = check(SHORT).check(new Submission(many, null, null, null, null, null, false));

        assertThat(checked.articles()).hasSize(20);
        assertThat(checked.problems()).hasSizeBetween(8, 19).allMatch(p -> p.startsWith("not checked after "));
    }

    @Test
    void shouldTakeNoMoreTextsAtOnceThanThereArePlacesAndFreeAPlaceOnlyWhenItsWorkHasEnded() throws Exception {
        TextCheck check = check(SHORT);
        for (int i = 0; i < CheckPlaces.AT_ONCE; i++) {
            // Given up after its time, but its thread goes on: nobody may take its place yet.
            assertThatThrownBy(() -> check.check(text("A stubborn one.", false)))
                    .isInstanceOf(IllegalArgumentException.class);
            begun.acquire();
        }

        assertThatThrownBy(() -> check.check(text("The weir gave way.", false)))
                .isInstanceOf(TextCheck.Busy.class)
                .hasMessageContaining("try again");

        end.countDown();
        Awaitility.await("a place is free").until(() -> isTaken(check));
        for (int i = 0; i < 3 * CheckPlaces.AT_ONCE; i++) {
            assertThat(check.check(text("The weir gave way.", false)).articles())
                    .hasSize(1);
        }
    }

    @Test
    void shouldFreeItsPlaceWhenATextCannotBeRead() {
        TextCheck check = check(SHORT);

        for (int i = 0; i < 2 * CheckPlaces.AT_ONCE; i++) {
            assertThatThrownBy(() -> check.check(new Submission(" ", null, null, null, null, null, false)))
                    .hasMessageContaining("no text");
            assertThatThrownBy(() -> check.check(text("A broken one.", false))).hasMessageContaining("breaks");
        }
    }

    @Test
    void shouldLetNobodyWaitForTheModels() throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        TextCheck check = loadedBy(() -> {
            await(loaded);
            return Toy.parts();
        });

        for (int i = 0; i < 2 * CheckPlaces.AT_ONCE; i++) {
            assertThatThrownBy(() -> check.check(text("The weir gave way.", false)))
                    .isInstanceOf(TextCheck.Busy.class)
                    .hasMessageContaining("models are being loaded");
        }
        loaded.countDown();
        Awaitility.await("the models are there").until(() -> isTaken(check));
    }

    @Test
    void shouldLoadTheModelsAnewWhereThatFailed() {
        AtomicInteger asked = new AtomicInteger();
        TextCheck check = loadedBy(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("no memory for the models");
            }
            return Toy.parts();
        });

        assertThatThrownBy(() -> check.check(text("The weir gave way.", false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no memory for the models");
        assertThat(check.check(text("The weir gave way.", false)).articles()).hasSize(1);
    }

    private TextCheck loadedBy(Supplier<Parts> load) {
        return new StoredTextCheck(load, Limits.USUAL, view, kept::add);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isTaken(TextCheck check) {
        try {
            check.check(text("The weir gave way.", false));
            return true;
        } catch (TextCheck.Busy e) {
            return false;
        }
    }

    private static Submission text(String body, boolean store) {
        return new Submission("Weir gives way\n\n" + body, null, null, null, null, null, store);
    }

    private TextCheck check(Limits limits) {
        Parts toy = Toy.parts();
        Extractor extractor = (article, origin) -> {
            if (article.body().contains("leisurely")) {
                sleep(250);
            } else if (article.body().contains("slow")) {
                sleep(60_000);
            } else if (article.body().contains("broken")) {
                throw new IllegalStateException("the reader breaks");
            } else if (article.body().contains("stubborn")) {
                begun.release();
                boolean ended = false;
                while (!ended) {
                    try {
                        end.await();
                        ended = true;
                    } catch (InterruptedException e) {
                        // Goes on, as a model does that is not asked whether it should end.
                    }
                }
            }
            return new Extraction(List.of(), List.of());
        };
        return new StoredTextCheck(
                () -> new Parts(toy.reader(), extractor, toy.keys(), toy.comparator()), limits, view, kept::add);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
