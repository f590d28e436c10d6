package org.counterclaim.eval;

import static org.counterclaim.eval.Confusion.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.learned.OnnxPairModel;
import org.counterclaim.learned.TextStance;
import org.counterclaim.topology.Parts;

/** Emergent: whether a headline is for or against a claim it is about, or only observes it. */
final class EmergentBenchmark implements Benchmark {

    private static final List<String> LABELS = List.of("for", "against", "observing");

    @Override
    public String name() {
        return "emergent";
    }

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        List<LabelledPair> pairs = LabelledPair.read(data.resolve("dev.jsonl"), "headline", "claim", "stance");
        Confusion confusion = new Confusion(LABELS);
        try (OnnxPairModel model = OnnxPairModel.shipped()) {
            List<TextStance> stances = PairScores.of(pairs, model::stances, progress);
            for (int i = 0; i < pairs.size(); i++) {
                confusion.add(pairs.get(i).gold(), label(stances.get(i)));
            }
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("accuracy", shown(confusion.accuracy()));
        metrics.put("macro_f1", shown(confusion.macroF1()));
        for (String label : LABELS) {
            metrics.put("f1_" + label, shown(confusion.f1(label)));
        }
        metrics.put("n", confusion.total());
        metrics.put("confusion", confusion.table());
        return new Outcome(metrics, List.of());
    }

    private static String label(TextStance stance) {
        return switch (stance.relatedLabel()) {
            case AGREE -> "for";
            case DISAGREE -> "against";
            case DISCUSS, UNRELATED -> "observing";
        };
    }
}
