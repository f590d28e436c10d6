package org.counterclaim.eval;

import static org.counterclaim.eval.Confusion.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterclaim.claim.stance.TargetSentiment;
import org.counterclaim.claim.stance.TargetSentiment.Light;
import org.counterclaim.model.Span;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.text.Sentence;
import org.counterclaim.topology.Parts;

/**
 * NewsMTSC (Hamborg and Donnay, EACL 2021): whether a sentence of the news shows a named target in a bad (2), neutral (4) or
 * good (6) light. A target that the reader finds no word of counts as neutral.
 */
final class NewsmtscBenchmark implements Benchmark {

    private static final List<String> LABELS = List.of("bad", "neutral", "good");

    @Override
    public String name() {
        return "newsmtsc";
    }

    record Row(String id, String sentence, String target, int from, int to, double polarity) {}

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        List<Row> rows = Rows.read(data.resolve("dev.jsonl"), Row.class);
        progress.expect(rows.size());
        TargetSentiment sentiment = TargetSentiment.shipped();
        Confusion confusion = new Confusion(LABELS);
        List<String> failures = new ArrayList<>();
        try (OnnxReader reader = OnnxReader.shipped()) {
            for (Row row : rows) {
                String gold = LABELS.get(label(row));
                String given = light(reader, sentiment, row).name().toLowerCase(Locale.ROOT);
                confusion.add(gold, given);
                if (!gold.equals(given)) {
                    failures.add(String.join("\t", row.id(), gold, given, row.target(), row.sentence()));
                }
                progress.step();
            }
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("accuracy", shown(confusion.accuracy()));
        metrics.put("macro_f1", shown(confusion.macroF1()));
        metrics.put("n", confusion.total());
        metrics.put("confusion", confusion.table());
        return new Outcome(metrics, failures);
    }

    private static int label(Row row) throws IOException {
        int label = (int) Math.round(row.polarity() / 2) - 1;
        if (label < 0 || label >= LABELS.size()) {
            throw new IOException("row " + row.id() + ": polarity " + row.polarity() + " is none of 2, 4, 6");
        }
        return label;
    }

    private static Light light(OnnxReader reader, TargetSentiment sentiment, Row row) {
        Span target = new Span(row.from(), row.to());
        for (Sentence s : reader.read(row.sentence())) {
            if (s.span().overlaps(target)) {
                return sentiment.of(s, target);
            }
        }
        return Light.NEUTRAL;
    }
}
