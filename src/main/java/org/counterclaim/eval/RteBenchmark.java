package org.counterclaim.eval;

import static org.counterclaim.eval.Confusion.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.compare.PairModel.Scores;
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
            List<Scores> scores = PairScores.of(pairs, model::scores, progress);
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

    private static String label(Scores s) {
        if (s.contradicts() >= Math.max(s.entails(), s.neutral())) {
            return CONTRADICTION;
        }
        return s.entails() >= s.neutral() ? "entailment" : "neutral";
    }
}
