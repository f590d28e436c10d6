package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.counterclaim.app.kafka.Chaos.Outcome;
import org.counterclaim.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Breaks things under load. What {@code read_committed} readers see in the end must be what an undisturbed run gives: each
 * article with its claims, each finding once with the same content, each broken record once in the dead letters.
 */
class ChaosTest {

    private static final int ARTICLES = Integer.getInteger("counterclaim.chaos.articles", 300);
    private static final long SEED = Long.getLong("counterclaim.chaos.seed", System.nanoTime() % 1_000);

    @Test
    void shouldLoseNothingWhenProgramAndBrokerAreKilled(@TempDir Path folder) throws Exception {
        try (Chaos chaos = new Chaos(folder, SEED)) {
            Outcome outcome = chaos.run("short", KafkaContract.articles(120), 1, run -> {
                run.at(0.3);
                run.killInstance(0);
                run.at(0.7);
                run.killBroker();
            });
            assertThat(outcome.wrong()).as("seed " + SEED).isEmpty();
        }
    }

    /** All of it, with a table: {@code mvn test -Dtest=ChaosTest -Dcounterclaim.chaos=true}. */
    @Test
    @EnabledIfSystemProperty(named = "counterclaim.chaos", matches = "true")
    void shouldEndAsAnUndisturbedRunWhateverHappens(@TempDir Path folder) throws Exception {
        List<Article> articles = KafkaContract.articles(ARTICLES);
        List<Outcome> outcomes = new ArrayList<>();
        try (Chaos chaos = new Chaos(folder, SEED)) {
            outcomes.add(chaos.run("nothing", articles, 1, run -> {}));
            outcomes.add(chaos.run("program killed, three times", articles, 1, run -> {
                run.at(0.2);
                run.killInstance(0);
                run.at(0.5);
                run.killInstance(0);
                run.at(0.8);
                run.killInstance(0);
            }));
            outcomes.add(chaos.run("broker killed, twice", articles, 1, run -> {
                run.at(0.3);
                run.killBroker();
                run.at(0.7);
                run.killBroker();
            }));
            outcomes.add(chaos.run("both killed", articles, 1, run -> {
                run.at(0.5);
                run.killBoth(0);
            }));
            outcomes.add(chaos.run("state folder deleted", articles, 1, run -> {
                run.at(0.6);
                run.loseState(0);
            }));
            outcomes.add(chaos.run("broker stopped for 30 s", articles, 1, run -> {
                run.at(0.5);
                run.stopBrokerFor(30);
            }));
            outcomes.add(chaos.run("instance added and removed", articles, 1, run -> {
                run.at(0.2);
                run.start(1);
                run.awaitReady();
                run.at(0.7);
                run.stopInstance(1);
            }));
            outcomes.add(chaos.run("rolling restart of three", articles, 3, run -> {
                run.at(0.2);
                run.rollInstance(0);
                run.at(0.4);
                run.rollInstance(1);
                run.at(0.6);
                run.rollInstance(2);
            }));
            outcomes.add(chaos.run("one of two killed for good", articles, 2, run -> {
                run.at(0.5);
                run.loseInstance(1);
            }));
        }
        StringBuilder table = new StringBuilder("Seed " + SEED + "\n" + Outcome.head() + "\n");
        outcomes.forEach(o -> table.append(o.row()).append('\n'));
        System.out.println(table);
        assertThat(outcomes).as("seed " + SEED).allSatisfy(o -> assertThat(o.wrong())
                .as(o.name())
                .isEmpty());
    }
}
