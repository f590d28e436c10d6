package org.counterclaim.eval;

import static org.counterclaim.eval.Confusion.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterclaim.claim.attribution.Report;
import org.counterclaim.eval.AttributionSpans.Role;
import org.counterclaim.model.Span;
import org.counterclaim.topology.Parts;
import org.jspecify.annotations.Nullable;

/**
 * PolNeAR (Newell, Margolin and Ruths, LREC 2018): the spans of source, cue and content of every attribution in an article.
 *
 * <p>A span found is right, and a gold span is found, when it overlaps some span of the same role on the other side
 * ({@code source_f1} and so on), or has just the same words ({@code source_exact_f1}). An attribution is right when all three
 * of its spans overlap those of one gold attribution that no other has been matched with ({@code attribution_f1}). The first
 * annotator is gold. The set holds no attribution within the content of another, so those are not scored.
 */
final class PolnearBenchmark implements Benchmark {

    @Override
    public String name() {
        return "polnear";
    }

    record Row(String id, String text, List<Gold> attributions) {

        /** Each role: stretches of characters [from, to); null or empty where the attribution has none. */
        record Gold(
                @Nullable List<int[]> source,
                @Nullable List<int[]> cue,
                @Nullable List<int[]> content) {

            AttributionSpans spans(String text) {
                return new AttributionSpans(characters(text, source), characters(text, cue), characters(text, content));
            }

            private static BitSet characters(String text, @Nullable List<int[]> spans) {
                AttributionSpans.Characters in = new AttributionSpans.Characters(text);
                if (spans != null) {
                    spans.forEach(s -> in.add(new Span(s[0], s[1]), 0));
                }
                return in.in();
            }
        }
    }

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        List<Row> rows = Rows.read(data.resolve("dev.jsonl"), Row.class);
        progress.expect(rows.size());
        Map<Role, Counts> overlap = counts();
        Map<Role, Counts> exact = counts();
        Counts whole = new Counts();
        List<String> failures = new ArrayList<>();
        try (TextSteps steps = new TextSteps()) {
            for (Row row : rows) {
                List<AttributionSpans> gold = row.attributions().stream()
                        .map(g -> g.spans(row.text()))
                        .toList();
                List<AttributionSpans> found = found(steps, row.text());
                for (Role role : Role.values()) {
                    Objects.requireNonNull(overlap.get(role))
                            .add(gold, found, (g, f) -> g.of(role).intersects(f.of(role)), role);
                    Objects.requireNonNull(exact.get(role))
                            .add(gold, found, (g, f) -> g.of(role).equals(f.of(role)), role);
                }
                whole.match(gold, found);
                failures(row, gold, found, failures);
                progress.step();
            }
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        overlap.forEach((role, c) -> metrics.put(role.key() + "_f1", shown(c.f1())));
        exact.forEach((role, c) -> metrics.put(role.key() + "_exact_f1", shown(c.f1())));
        metrics.put("attribution_f1", shown(whole.f1()));
        metrics.put("articles", rows.size());
        overlap.forEach((role, c) -> {
            metrics.put(role.key() + "_precision", shown(c.precision()));
            metrics.put(role.key() + "_recall", shown(c.recall()));
        });
        return new Outcome(metrics, failures);
    }

    /** The set's texts begin with their headline. */
    private static List<AttributionSpans> found(TextSteps steps, String text) {
        int line = text.indexOf('\n');
        int body = Math.max(line, 0);
        TextSteps.Read read = steps.article(text.substring(0, body), text.substring(body));
        List<AttributionSpans> found = new ArrayList<>();
        for (Report report : read.attributions().all()) {
            boolean inside = read.attributions().of(report.cue()).stream().anyMatch(r -> r != report);
            if (inside) {
                continue; // the set tells who speaks in the article, not who speaks in what is said
            }
            found.add(AttributionSpans.of(read.document(), report, text, body));
        }
        return found;
    }

    private static Map<Role, Counts> counts() {
        Map<Role, Counts> counts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            counts.put(role, new Counts());
        }
        return counts;
    }

    private static void failures(
            Row row, List<AttributionSpans> gold, List<AttributionSpans> found, List<String> failures) {
        for (AttributionSpans g : gold) {
            if (found.stream().noneMatch(g::overlapsInAll)) {
                failures.add("missed\t" + line(row, g));
            }
        }
        for (AttributionSpans f : found) {
            if (gold.stream().noneMatch(f::overlapsInAll)) {
                failures.add("false\t" + line(row, f));
            }
        }
    }

    private static String line(Row row, AttributionSpans spans) {
        StringBuilder line = new StringBuilder(row.id());
        for (Role role : Role.values()) {
            BitSet in = spans.of(role);
            String words = in.isEmpty() ? "-" : row.text().substring(in.nextSetBit(0), in.length());
            line.append('\t').append(words.replaceAll("\\s+", " "));
        }
        return line.toString();
    }

    private interface Match {
        boolean test(AttributionSpans gold, AttributionSpans found);
    }

    /** How many on each side have a partner on the other. */
    private static final class Counts {
        private int gold;
        private int goldMet;
        private int found;
        private int foundMet;

        void add(List<AttributionSpans> golds, List<AttributionSpans> founds, Match match, Role role) {
            for (AttributionSpans g : golds) {
                if (!g.of(role).isEmpty()) {
                    gold++;
                    goldMet += founds.stream().anyMatch(f -> match.test(g, f)) ? 1 : 0;
                }
            }
            for (AttributionSpans f : founds) {
                if (!f.of(role).isEmpty()) {
                    found++;
                    foundMet += golds.stream().anyMatch(g -> match.test(g, f)) ? 1 : 0;
                }
            }
        }

        void match(List<AttributionSpans> golds, List<AttributionSpans> founds) {
            List<AttributionSpans> open = new ArrayList<>(founds);
            gold += golds.size();
            found += founds.size();
            for (AttributionSpans g : golds) {
                for (int i = 0; i < open.size(); i++) {
                    if (g.overlapsInAll(open.get(i))) {
                        open.remove(i);
                        goldMet++;
                        foundMet++;
                        break;
                    }
                }
            }
        }

        double precision() {
            return found == 0 ? 0 : (double) foundMet / found;
        }

        double recall() {
            return gold == 0 ? 0 : (double) goldMet / gold;
        }

        double f1() {
            double p = precision();
            double r = recall();
            return p + r == 0 ? 0 : 2 * p * r / (p + r);
        }
    }
}
