package org.counterclaim.eval;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fits the weights of {@code FactualityScale}; see factuality-scale.md for how to run it. The loss is the distance, which is
 * what the benchmark counts. First one fifth of the texts is left out at a time, then all are used.
 */
class FactualityScaleTraining {

    private static final int FOLDS = 5;
    private static final int RAREST = 8;

    record Row(int fold, Set<String> features, double value) {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        List<Row> rows = new ArrayList<>();
        for (String set : args[2].split(",")) {
            rows.addAll(read(data.resolve(set + "_train.jsonl")));
        }
        double best = Double.MAX_VALUE;
        double strength = 0;
        for (double c : new double[] {0.03, 0.1, 0.3}) {
            Correlation all = new Correlation();
            for (int fold = 0; fold < FOLDS; fold++) {
                int held = fold;
                FactualityScale scale = FactualityScale.of(
                        fitted(rows.stream().filter(r -> r.fold() != held).toList(), c));
                rows.stream()
                        .filter(r -> r.fold() == held)
                        .forEach(r -> all.add(r.value(), scale.value(r.features())));
            }
            System.err.printf("C %.3f: mean error %.4f, Pearson %.4f%n", c, all.meanError(), all.pearson());
            if (all.meanError() < best) {
                best = all.meanError();
                strength = c;
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Weights of FactualityScale in hundredths. See src/train/factuality-scale.md.");
        lines.addAll(fitted(rows, strength));
        Files.write(Path.of(args[1]), lines);
    }

    private static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (TextSteps steps = new TextSteps()) {
            FactualityBenchmark.EventFactuality events = new FactualityBenchmark.EventFactuality(steps);
            for (FactualityBenchmark.Row row : Rows.read(file, FactualityBenchmark.Row.class)) {
                int fold = Math.floorMod(row.text().hashCode(), FOLDS);
                rows.add(new Row(fold, events.at(row), row.factuality()));
            }
        }
        return rows;
    }

    private static List<String> fitted(List<Row> rows, double c) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(r -> r.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        counts.forEach((f, n) -> {
            if (n >= RAREST) {
                names.add(f);
                numbers.put(f, names.size());
            }
        });
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = names.size() + 1;
        problem.bias = 1;
        problem.x = rows.stream().map(r -> nodes(r.features(), numbers)).toArray(Feature[][]::new);
        problem.y = rows.stream().mapToDouble(Row::value).toArray();
        Linear.disableDebugOutput();
        Linear.resetRandom();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_L1LOSS_SVR_DUAL, c, 0.01, 1000, 0.05));
        List<String> lines = new ArrayList<>();
        double[] weights = model.getFeatureWeights();
        lines.add("bias\t" + Math.round(100 * weights[names.size()]));
        for (int i = 0; i < names.size(); i++) {
            long hundredths = Math.round(100 * weights[i]);
            if (hundredths != 0) {
                lines.add(names.get(i) + "\t" + hundredths);
            }
        }
        return lines;
    }

    private static Feature[] nodes(Set<String> features, Map<String, Integer> numbers) {
        List<Feature> nodes = new ArrayList<>(features.stream()
                .map(numbers::get)
                .filter(n -> n != null)
                .sorted()
                .map(n -> (Feature) new FeatureNode(n, 1))
                .toList());
        nodes.add(new FeatureNode(numbers.size() + 1, 1));
        return nodes.toArray(Feature[]::new);
    }
}
