package org.counterclaim.eval;

import static org.counterclaim.eval.Confusion.shown;
import static org.counterclaim.eval.LabelledPair.field;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterclaim.learned.OnnxPairModel;
import org.counterclaim.learned.TextStance;
import org.counterclaim.topology.Parts;

/**
 * Fake News Challenge, stage 1: how a body stands to a headline. The official score gives a quarter for related or unrelated
 * right, a half for the right one of the three related labels, and a quarter for keeping a related pair among them.
 */
final class Fnc1Benchmark implements Benchmark {

    private static final String UNRELATED = "unrelated";
    private static final List<String> LABELS = List.of("agree", "disagree", "discuss", UNRELATED);

    @Override
    public String name() {
        return "fnc1";
    }

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        Map<String, String> bodies = new HashMap<>();
        for (Map<?, ?> row : Rows.read(data.resolve("bodies.jsonl"), Map.class)) {
            bodies.put(field(row, "body_id"), field(row, "text"));
        }
        List<LabelledPair> pairs = LabelledPair.read(data.resolve("dev.jsonl"), row -> {
            String body = bodies.get(field(row, "body_id"));
            if (body == null) {
                throw new IllegalArgumentException("there is no body " + row.get("body_id"));
            }
            return new LabelledPair(body, field(row, "headline"), field(row, "stance"));
        });
        Confusion confusion = new Confusion(LABELS);
        double points = 0;
        double most = 0;
        try (OnnxPairModel model = OnnxPairModel.shipped()) {
            List<TextStance> stances = PairScores.of(pairs, model::stances, progress);
            for (int i = 0; i < pairs.size(); i++) {
                String gold = pairs.get(i).gold();
                String given = stances.get(i).label().name().toLowerCase(Locale.ROOT);
                confusion.add(gold, given);
                points += points(gold, given);
                most += points(gold, gold);
            }
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("score", most == 0 ? 0 : shown(100 * points / most));
        metrics.put("macro_f1", shown(confusion.macroF1()));
        for (String label : LABELS) {
            metrics.put("f1_" + label, shown(confusion.f1(label)));
        }
        metrics.put("n", confusion.total());
        metrics.put("confusion", confusion.table());
        return new Outcome(metrics, List.of());
    }

    private static double points(String gold, String given) {
        double points = 0;
        if (gold.equals(given)) {
            points += 0.25;
            if (!gold.equals(UNRELATED)) {
                points += 0.5;
            }
        }
        if (!gold.equals(UNRELATED) && !given.equals(UNRELATED)) {
            points += 0.25;
        }
        return points;
    }
}
