package org.counterclaim.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.counterclaim.compare.Gap;
import org.counterclaim.learned.OnnxPairModel.Input;
import org.counterclaim.text.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxPairModelTest {

    private static final OnnxPairModel MODEL = OnnxPairModel.shipped();

    @AfterAll
    static void close() {
        MODEL.close();
    }

    /** int8 weights and activations move a probability by a few hundredths on average, one of an uncertain pair by much more. */
    @Test
    void shouldGiveTheProbabilitiesOfTheTrainedFloatWeights() {
        DoubleSummaryStatistics off = new DoubleSummaryStatistics();
        for (String line : Resources.lines(OnnxPairModelTest.class, "golden.tsv")) {
            String[] cells = line.split("\t", -1);
            double[] given = probabilities(cells[0], cells[1], cells[2]);
            for (int i = 0; i < given.length; i++) {
                double trained = Double.parseDouble(cells[3 + i]);
                assertThat(given[i]).as(line).isCloseTo(trained, within(0.25));
                off.accept(Math.abs(given[i] - trained));
            }
        }
        assertThat(off.getAverage()).isLessThan(0.03);
    }

    @Test
    void shouldTellWhatTheWordsOfTwoSentencesRuleOut() {
        String docked = "The ferry Velmor docked in Brenz on Monday evening.";
        String never = "The ferry Velmor did not dock in Brenz on Monday evening.";
        assertThat(MODEL.exclusion(docked, never))
                .isGreaterThan(0.8)
                .isCloseTo(MODEL.exclusion(never, docked), within(1e-6));
        assertThat(MODEL.exclusion(docked, "Sales of umbrellas rose in the spring."))
                .isLessThan(0.5);
    }

    private static double[] probabilities(String head, String text, String claim) {
        switch (head) {
            case "relation" -> {
                Inference s = inference(text, claim);
                return new double[] {s.entails(), s.neutral(), s.contradicts()};
            }
            case "stance" -> {
                TextStance s = MODEL.stance(text, claim);
                return new double[] {s.agree(), s.disagree(), s.discuss(), s.unrelated()};
            }
            case "link" -> {
                var links = MODEL.link(text, claim, Gap.SAME_DAY);
                return links.values().stream().mapToDouble(Double::doubleValue).toArray();
            }
            default -> {
                Effect e = MODEL.effects(List.of(new Input(text, claim))).get(0);
                return new double[] {e.strengthen(), e.neither(), e.weaken()};
            }
        }
    }

    private static Inference inference(String text, String claim) {
        return MODEL.inferences(List.of(new Input(text, claim))).get(0);
    }

    @Test
    void shouldGiveTheSameInABatchAndFromSeveralThreads() throws Exception {
        List<Input> pairs = new ArrayList<>();
        for (int i = 2; i < 30; i++) {
            pairs.add(new Input(
                    "The ferry carried " + i + " lorries, the port said.".repeat(1 + i % 4),
                    "The ferry carried no lorries."));
        }
        List<Inference> alone =
                pairs.stream().map(p -> inference(p.text(), p.claim())).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Inference>>> tasks = List.of(
                    () -> MODEL.inferences(pairs), () -> MODEL.inferences(pairs), () -> MODEL.inferences(pairs));
            for (Future<List<Inference>> batch : threads.invokeAll(tasks)) {
                List<Inference> inferences = batch.get();
                for (int i = 0; i < pairs.size(); i++) {
                    // activations are quantised over the whole batch
                    assertThat(inferences.get(i).contradicts())
                            .isCloseTo(alone.get(i).contradicts(), within(0.12));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldCutLongInputsAndAcceptEmptyOnes() {
        assertThat(MODEL.stance("A long report. ".repeat(2000), "A claim").unrelated())
                .isBetween(0.0, 1.0);
        assertThat(inference("", "").contradicts()).isBetween(0.0, 1.0);
    }
}
