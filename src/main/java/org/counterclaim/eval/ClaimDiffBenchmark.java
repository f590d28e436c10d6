package org.counterclaim.eval;

import static org.counterclaim.eval.Confusion.shown;
import static org.counterclaim.eval.LabelledPair.field;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterclaim.learned.Effect;
import org.counterclaim.learned.OnnxPairModel;
import org.counterclaim.topology.Parts;

/** ClaimDiff: whether the second of two claims on one story strengthens or weakens the first. */
final class ClaimDiffBenchmark implements Benchmark {

    private static final String STRENGTHEN = "strengthen";
    private static final String NEITHER = "neither";
    private static final String WEAKEN = "weaken";

    @Override
    public String name() {
        return "claimdiff";
    }

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        List<LabelledPair> pairs = LabelledPair.read(
                data.resolve("dev.jsonl"),
                row -> new LabelledPair(field(row, "claim_b"), field(row, "claim_a"), gold(row)));
        Confusion confusion = new Confusion(List.of(STRENGTHEN, NEITHER, WEAKEN));
        try (OnnxPairModel model = OnnxPairModel.shipped()) {
            List<Effect> effects = PairScores.of(pairs, model::effects, progress);
            for (int i = 0; i < pairs.size(); i++) {
                confusion.add(pairs.get(i).gold(), label(effects.get(i)));
            }
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("f1_weaken", shown(confusion.f1(WEAKEN)));
        metrics.put("f1_strengthen", shown(confusion.f1(STRENGTHEN)));
        metrics.put("n", confusion.total());
        metrics.put("confusion", confusion.table());
        return new Outcome(metrics, List.of());
    }

    private static String gold(Map<?, ?> row) {
        return field(row, WEAKEN).equals("1") ? WEAKEN : field(row, STRENGTHEN).equals("1") ? STRENGTHEN : NEITHER;
    }

    private static String label(Effect effect) {
        return effect.label().name().toLowerCase(Locale.ROOT);
    }
}
