package org.counterclaim.eval;

import static org.counterclaim.eval.Confusion.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterclaim.learned.Inference;
import org.counterclaim.learned.OnnxPairModel;
import org.counterclaim.topology.Parts;

/** RTE-3 with three labels: whether a text entails or contradicts a sentence. */
final class RteBenchmark implements Benchmark {

    private static final String CONTRADICTION = "contradiction";
    private static final List<String> LABELS = List.of("entailment", "neutral", CONTRADICTION);

    @Override
    public String name() {
        return "rte";
    }

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        List<LabelledPair> pairs = LabelledPair.read(data.resolve("rte3_dev.jsonl"), "premise", "hypothesis", "label3");
        Confusion confusion = new Confusion(LABELS);
        try (OnnxPairModel model = OnnxPairModel.shipped()) {
            List<Inference> scores = PairScores.of(pairs, model::inferences, progress);
            for (int i = 0; i < pairs.size(); i++) {
                confusion.add(pairs.get(i).gold(), label(scores.get(i)));
            }
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("contradiction_p", shown(confusion.precision(CONTRADICTION)));
        metrics.put("contradiction_r", shown(confusion.recall(CONTRADICTION)));
        metrics.put("contradiction_f1", shown(confusion.f1(CONTRADICTION)));
        metrics.put("accuracy3", shown(confusion.accuracy()));
        metrics.put("n", confusion.total());
        metrics.put("confusion", confusion.table());
        return new Outcome(metrics, List.of());
    }

    private static String label(Inference s) {
        return s.label().name().toLowerCase(Locale.ROOT);
    }
}
