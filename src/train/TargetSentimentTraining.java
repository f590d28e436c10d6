import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.counterclaim.claim.stance.TargetFeatures;
import org.counterclaim.model.Span;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.text.Sentence;

/**
 * Trains the weights of {@code TargetSentiment}; see target-sentiment.md for how to run it. First it looks for the strength of
 * regularisation by leaving out one fifth of the articles at a time, then it trains on all.
 */
class TargetSentimentTraining {

    private static final int FOLDS = 5;
    private static final int RAREST = 3;
    private static final int CLASSES = 3;

    record Row(String article, Set<String> features, int label) {}

    public static void main(String[] args) throws IOException {
        Path train = Path.of(args[0]);
        Path out = Path.of(args[1]);
        List<Row> rows = read(train);
        double best = 0;
        double strength = 0;
        for (double c : new double[] {0.03, 0.1}) {
            double f1 = crossValidated(rows, c);
            System.err.printf("C %.3f: macro F1 %.4f%n", c, f1);
            if (f1 > best) {
                best = f1;
                strength = c;
            }
        }
        write(new Trained(rows, strength), out);
    }

    private static List<Row> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        TargetFeatures features = new TargetFeatures();
        List<Row> rows = new ArrayList<>();
        try (OnnxReader reader = OnnxReader.shipped(1)) {
            for (String line : Files.readAllLines(file)) {
                JsonNode row = json.readTree(line);
                Span target = new Span(row.get("from").asInt(), row.get("to").asInt());
                for (Sentence s : reader.read(row.get("sentence").asText())) {
                    Set<String> present = features.of(s, target);
                    if (!present.isEmpty()) {
                        String[] id = row.get("id").asText().split("_");
                        int label = (int) row.get("polarity").asDouble() / 2 - 1;
                        rows.add(new Row(id[0] + id[1], present, label));
                        break;
                    }
                }
            }
        }
        return rows;
    }

    private static double crossValidated(List<Row> rows, double c) {
        int[][] confusion = new int[CLASSES][CLASSES];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Row> in = new ArrayList<>();
            List<Row> heldOut = new ArrayList<>();
            for (Row r : rows) {
                (Math.floorMod(r.article().hashCode(), FOLDS) == fold ? heldOut : in).add(r);
            }
            Trained trained = new Trained(in, c);
            for (Row r : heldOut) {
                confusion[r.label()][trained.label(r.features())]++;
            }
        }
        double sum = 0;
        for (int k = 0; k < CLASSES; k++) {
            int gold = 0;
            int given = 0;
            for (int i = 0; i < CLASSES; i++) {
                gold += confusion[k][i];
                given += confusion[i][k];
            }
            sum += 2.0 * confusion[k][k] / Math.max(1, gold + given);
        }
        return sum / CLASSES;
    }

    private static void write(Trained trained, Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Weights of TargetSentiment for bad, neutral and good, in hundredths. See src/train/target-sentiment.md.");
        lines.add("bias\t" + trained.hundredths(trained.numbers.size() + 1));
        for (Map.Entry<String, Integer> f : new TreeMap<>(trained.numbers).entrySet()) {
            String weights = trained.hundredths(f.getValue());
            if (!weights.matches("-?[01]\t-?[01]\t-?[01]")) {
                lines.add(f.getKey() + "\t" + weights);
            }
        }
        Files.write(out, lines);
    }

    private static final class Trained {
        final Map<String, Integer> numbers = new HashMap<>();
        final Model model;

        Trained(Collection<Row> rows, double c) {
            Map<String, Integer> counts = new HashMap<>();
            rows.forEach(r -> r.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
            counts.forEach((f, n) -> {
                if (n >= RAREST) {
                    numbers.put(f, numbers.size() + 1);
                }
            });
            Problem problem = new Problem();
            problem.l = rows.size();
            problem.n = numbers.size() + 1;
            problem.bias = 1;
            problem.x = rows.stream().map(r -> nodes(r.features())).toArray(Feature[][]::new);
            problem.y = rows.stream().mapToDouble(Row::label).toArray();
            Linear.disableDebugOutput();
            Linear.resetRandom();
            model = Linear.train(problem, new Parameter(SolverType.L2R_LR, c, 0.01));
        }

        private Feature[] nodes(Set<String> features) {
            List<Feature> nodes = new ArrayList<>(features.stream()
                    .map(numbers::get)
                    .filter(n -> n != null)
                    .sorted()
                    .map(n -> (Feature) new FeatureNode(n, 1))
                    .toList());
            nodes.add(new FeatureNode(numbers.size() + 1, 1));
            return nodes.toArray(Feature[]::new);
        }

        int label(Set<String> features) {
            return (int) Linear.predict(model, nodes(features));
        }

        String hundredths(int number) {
            int[] ordered = new int[CLASSES];
            int[] labels = model.getLabels();
            for (int k = 0; k < CLASSES; k++) {
                double w = model.getFeatureWeights()[(number - 1) * CLASSES + k];
                ordered[labels[k]] = (int) Math.round(100 * w);
            }
            return ordered[0] + "\t" + ordered[1] + "\t" + ordered[2];
        }
    }
}
