package org.counterclaim.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.counterclaim.model.Article;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Relation;
import org.counterclaim.serde.Json;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of short reports with a gold relation. A pair counts as found when the whole pipeline, given only these two articles,
 * emits a finding with that relation between them whose two evidence spans each overlap the gold quotes.
 */
final class PairsBenchmark implements Benchmark {

    @Override
    public String name() {
        return "pairs";
    }

    record Row(
            String id,
            String kind,
            Relation relation,
            Report left,
            Report right,
            String leftQuote,
            String rightQuote) {}

    record Report(String source, String publishedAt, String headline, String body) {}

    /** @param kind of the finding, for those that are one */
    private record Prediction(Relation relation, @Nullable String kind, Loss loss) {}

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        List<Row> rows = Rows.read(data.resolve("pairs.jsonl"), Row.class);
        progress.expect(rows.size());
        Tally tally = new Tally();
        for (Row row : rows) {
            tally.add(row, predict(row, parts));
            progress.step();
        }
        return tally.outcome();
    }

    private static Prediction predict(Row row, Parts parts) throws IOException {
        Article left = article(row.left(), row.id() + "-left");
        Article right = article(row.right(), row.id() + "-right");
        Quote leftQuote = quote(row, left, row.leftQuote());
        Quote rightQuote = quote(row, right, row.rightQuote());
        VerdictLog log = new VerdictLog();
        Pipeline pipeline = new Pipeline(parts.observedBy(log), Limits.USUAL);
        List.of(left, right).stream()
                .sorted(Comparator.comparing(Article::publishedAt))
                .forEach(pipeline::add);
        Loss loss = Loss.of(pipeline, log, leftQuote, rightQuote);
        Optional<Contradiction> finding = pipeline.contradictions().stream()
                .filter(c -> joins(c, leftQuote, rightQuote))
                .max(Comparator.comparingDouble(Contradiction::score));
        if (finding.isPresent()) {
            var kind = finding.get().kind();
            return new Prediction(
                    finding.get().relation(), kind == null ? null : kind.name().toLowerCase(Locale.ROOT), loss);
        }
        Relation relation = log.between(leftQuote, rightQuote).stream()
                .map(VerdictLog.Compared::verdict)
                // What the pipeline does not emit as a finding is none.
                .filter(v -> v.relation() != Relation.UNRELATED && !v.relation().isFinding())
                .max(Comparator.comparingDouble(v -> v.score()))
                .map(v -> v.relation())
                .orElse(Relation.UNRELATED);
        return new Prediction(relation, null, loss);
    }

    private static boolean joins(Contradiction c, Quote one, Quote other) {
        var left = c.left();
        var right = c.right();
        return one.overlaps(left.articleId(), left.evidence()) && other.overlaps(right.articleId(), right.evidence())
                || one.overlaps(right.articleId(), right.evidence())
                        && other.overlaps(left.articleId(), left.evidence());
    }

    private static Article article(Report report, String id) throws IOException {
        return Rows.article(Json.write(report), id);
    }

    private static Quote quote(Row row, Article article, String words) throws IOException {
        return Quote.in(article, words)
                .orElseThrow(() -> new IOException("pairs.jsonl, " + row.id() + ": a quote is not in its article"));
    }

    /** Counts. */
    private static final class Tally {
        private int n;
        private int truePositives;
        private int falsePositives;
        private int missed;
        private int rightRelation;
        private int rightKind;
        private int met;
        private final Map<String, int[]> perKind = new TreeMap<>();
        private final Map<Loss.Stage, Integer> losses = new EnumMap<>(Loss.Stage.class);
        private final List<String> failures = new ArrayList<>();

        void add(Row row, Prediction p) {
            n++;
            boolean right = p.relation() == row.relation();
            rightRelation += right ? 1 : 0;
            met += p.loss().stage() == Loss.Stage.GATE || p.loss().stage() == Loss.Stage.RULE ? 1 : 0;
            boolean gold = row.relation() == Relation.CONTRADICTS;
            boolean said = p.relation() == Relation.CONTRADICTS;
            if (gold && said) {
                truePositives++;
                rightKind += row.kind().equals(p.kind()) ? 1 : 0;
            }
            falsePositives += said && !gold ? 1 : 0;
            missed += gold && !said ? 1 : 0;
            int[] kind = perKind.computeIfAbsent(row.kind(), k -> new int[3]);
            if (row.relation().isFinding()) {
                kind[right ? 0 : 1]++;
                if (!right) {
                    losses.merge(p.loss().stage(), 1, Integer::sum);
                }
            }
            if (p.relation().isFinding() && !right) {
                kind[2]++;
            }
            if (!right) {
                failures.add("%s: %s, expected %s (%s)"
                        .formatted(row.id(), word(p.relation()), word(row.relation()), p.loss()));
            }
        }

        Outcome outcome() {
            Map<String, Object> metrics = new LinkedHashMap<>();
            double precision = share(truePositives, truePositives + falsePositives);
            double recall = share(truePositives, truePositives + missed);
            metrics.put("contradicts_p", precision);
            metrics.put("contradicts_r", recall);
            metrics.put(
                    "contradicts_f1",
                    precision + recall == 0 ? 0.0 : round(2 * precision * recall / (precision + recall)));
            metrics.put("relation_accuracy", share(rightRelation, n));
            metrics.put("kind_accuracy", share(rightKind, truePositives));
            Map<String, Map<String, Integer>> kinds = new TreeMap<>();
            perKind.forEach((kind, c) -> {
                Map<String, Integer> counts = new LinkedHashMap<>();
                counts.put("found", c[0]);
                counts.put("missed", c[1]);
                counts.put("false", c[2]);
                kinds.put(kind, counts);
            });
            metrics.put("per_kind", kinds);
            metrics.put("n", n);
            metrics.put("met", share(met, n));
            Map<String, Integer> lost = new LinkedHashMap<>();
            for (Loss.Stage stage : Loss.Stage.values()) {
                lost.put(stage.name().toLowerCase(Locale.ROOT), losses.getOrDefault(stage, 0));
            }
            metrics.put("lost", lost);
            return new Outcome(metrics, failures);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : round((double) part / whole);
        }

        private static double round(double value) {
            return Math.round(value * 10_000) / 10_000.0;
        }

        private static String word(Relation relation) {
            return relation.name().toLowerCase(Locale.ROOT);
        }
    }
}
