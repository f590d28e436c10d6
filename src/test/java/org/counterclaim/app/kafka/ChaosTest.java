package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.app.kafka.Chaos.Outcome;
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
            Outcome outcome = chaos.run("short", ChaosLoad.toy(80), 1, 0, run -> {
                run.at(0.3);
                run.killInstance(0);
                run.at(0.7);
                run.killBroker();
            });
            assertThat(outcome.wrong()).as("seed " + SEED).isEmpty();
        }
    }

    /**
     * All of it, with a table: {@code mvn test -Dtest=ChaosTest -Dcounterclaim.chaos=true}, with
     * {@code -Dcounterclaim.chaos.only=WORDS} those whose names hold the words, with {@code -Dcounterclaim.chaos.file=FILE} and
     * {@code -Dcounterclaim.chaos.articles=N} on real articles, read by the models that ship.
     */
    @Test
    @EnabledIfSystemProperty(named = "counterclaim.chaos", matches = "true")
    void shouldEndAsAnUndisturbedRunWhateverHappens(@TempDir Path folder) throws Exception {
        String file = System.getProperty("counterclaim.chaos.file");
        ChaosLoad load = file == null ? ChaosLoad.toy(ARTICLES) : ChaosLoad.real(Path.of(file), ARTICLES);
        List<Outcome> outcomes = new ArrayList<>();
        try (Chaos chaos = new Chaos(folder, SEED)) {
            for (Map.Entry<String, Scenario> e : plan().entrySet()) {
                if (e.getKey().contains(System.getProperty("counterclaim.chaos.only", ""))) {
                    Scenario s = e.getValue();
                    outcomes.add(chaos.run(e.getKey(), load, s.instances(), s.standbys(), s.disturbance()));
                    System.out.println(outcomes.get(outcomes.size() - 1).row());
                }
            }
        }
        StringBuilder table = new StringBuilder("Seed " + SEED + "\n" + Outcome.head() + "\n");
        outcomes.forEach(o -> table.append(o.row()).append('\n'));
        System.out.println(table);
        assertThat(outcomes).as("seed " + SEED).isNotEmpty().allSatisfy(o -> assertThat(o.wrong())
                .as(o.name())
                .isEmpty());
    }

    private record Scenario(int instances, int standbys, Chaos.Disturbance disturbance) {
        Scenario(int instances, Chaos.Disturbance disturbance) {
            this(instances, 0, disturbance);
        }
    }

    private static Map<String, Scenario> plan() {
        Map<String, Scenario> plan = new LinkedHashMap<>();
        plan.put("nothing", new Scenario(1, run -> {}));
        plan.put("program killed, three times", new Scenario(1, run -> {
            run.at(0.2);
            run.killInstance(0);
            run.at(0.5);
            run.killInstance(0);
            run.at(0.8);
            run.killInstance(0);
        }));
        plan.put("broker killed, twice", new Scenario(1, run -> {
            run.at(0.3);
            run.killBroker();
            run.at(0.7);
            run.killBroker();
        }));
        plan.put("both killed", new Scenario(1, run -> {
            run.at(0.5);
            run.killBoth(0);
        }));
        plan.put("state folder deleted", new Scenario(1, run -> {
            run.at(0.6);
            run.loseState(0);
        }));
        plan.put("broker stopped for 30 s", new Scenario(1, run -> {
            run.at(0.5);
            run.stopBrokerFor(30);
        }));
        plan.put("instance added and removed", new Scenario(1, run -> {
            run.at(0.2);
            run.start(1);
            run.awaitReady();
            run.at(0.7);
            run.stopInstance(1);
        }));
        plan.put("instances without a name come and go", new Scenario(1, run -> {
            run.at(0.15);
            run.startUnnamed(1);
            run.awaitReady();
            run.at(0.4);
            run.startUnnamed(2);
            run.at(0.6);
            run.stopInstance(1);
            run.at(0.9);
            run.loseInstance(2);
        }));
        plan.put("rolling restart of three", new Scenario(3, run -> {
            run.at(0.2);
            run.rollInstance(0);
            run.at(0.4);
            run.rollInstance(1);
            run.at(0.6);
            run.rollInstance(2);
        }));
        plan.put("one of two killed for good", new Scenario(2, run -> {
            run.at(0.5);
            run.loseInstance(1);
        }));
        plan.put("one of two with standbys is lost", new Scenario(2, 1, run -> {
            run.at(0.5);
            run.loseInstance(1);
        }));
        plan.put("all of it, one after the other", new Scenario(3, run -> {
            run.at(0.1);
            run.killInstance(0);
            run.at(0.2);
            run.killBroker();
            run.at(0.3);
            run.killBoth(1);
            run.at(0.4);
            run.loseState(2);
            run.at(0.5);
            run.stopBrokerFor(30);
            run.at(0.6);
            run.start(3);
            run.awaitReady();
            run.at(0.7);
            run.stopInstance(3);
            run.at(0.75);
            run.rollInstance(0);
            run.at(0.8);
            run.rollInstance(1);
            run.at(0.85);
            run.rollInstance(2);
            run.at(0.95);
            run.killInstance(0);
        }));
        return plan;
    }
}
