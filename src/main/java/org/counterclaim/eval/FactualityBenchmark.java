package org.counterclaim.eval;

import static org.counterclaim.eval.Confusion.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.counterclaim.claim.attribution.Voice;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.factuality.FactualityReader;
import org.counterclaim.model.Factuality;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Words;
import org.counterclaim.topology.Parts;

/**
 * Event factuality on a scale from -3 (certainly not) to +3 (certainly), as in the unified sets of Stanovsky et al. (2017).
 * Scored is what a claim at the event's word would carry, the factuality that its holder gives it, put on the scale by {@link
 * FactualityScale} of the set. Of the sets in the folder those are scored that name the event's word.
 */
final class FactualityBenchmark implements Benchmark {

    private static final List<String> SETS =
            List.of("uw", "meantime", "uds_ih2", "commitmentbank", "rp", "megaveridicality2");
    private static final List<String> CLASSES = List.of("negative", "open", "positive");

    @Override
    public String name() {
        return "factuality";
    }

    @SuppressWarnings("ArrayRecordComponent") // as it stands in the file
    record Row(String id, String text, int[] token_span, double factuality) {}

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        Map<String, List<Row>> sets = new LinkedHashMap<>();
        for (String set : SETS) {
            Path file = data.resolve(set + "_dev.jsonl");
            if (Files.exists(file)) {
                sets.put(set, Rows.read(file, Row.class));
            }
        }
        if (sets.isEmpty()) {
            throw new IOException(data + " has none of the files "
                    + SETS.stream().map(s -> s + "_dev.jsonl").toList());
        }
        progress.expect(sets.values().stream().mapToLong(List::size).sum());
        Map<String, Object> metrics = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        try (TextSteps steps = new TextSteps()) {
            for (Map.Entry<String, List<Row>> set : sets.entrySet()) {
                metrics.put(set.getKey(), score(set.getKey(), set.getValue(), steps, failures, progress));
            }
        }
        return new Outcome(metrics, failures);
    }

    private static Map<String, Object> score(
            String set, List<Row> rows, TextSteps steps, List<String> failures, Progress progress) throws IOException {
        FactualityScale scale = FactualityScale.shipped(set);
        Correlation correlation = new Correlation();
        Confusion confusion = new Confusion(CLASSES);
        EventFactuality events = new EventFactuality(steps);
        for (Row row : rows) {
            double given = scale.value(events.at(row));
            correlation.add(row.factuality(), given);
            confusion.add(cut(row.factuality()), cut(given));
            if (Math.abs(given - row.factuality()) > 1) {
                failures.add(String.format(
                        Locale.ROOT, "%s\t%.1f\t%.1f\t%s", row.id(), row.factuality(), given, marked(row)));
            }
            progress.step();
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("mae", shown(correlation.meanError()));
        metrics.put("pearson", shown(correlation.pearson()));
        metrics.put("macro_f1", shown(confusion.macroF1()));
        metrics.put("n", rows.size());
        return metrics;
    }

    private static String cut(double value) {
        return CLASSES.get(value <= -1 ? 0 : value < 1 ? 1 : 2);
    }

    private static String marked(Row row) {
        String[] words = row.text().split(" ");
        words[row.token_span()[0]] = "[" + words[row.token_span()[0]] + "]";
        return String.join(" ", words);
    }

    /** Reads each text once: rows of one text stand together. */
    static final class EventFactuality {

        private final TextSteps steps;
        private final FactualityReader factuality = new FactualityReader();
        private String text = "";
        private TextSteps.@org.jspecify.annotations.Nullable Read read;

        EventFactuality(TextSteps steps) {
            this.steps = steps;
        }

        Set<String> at(Row row) throws IOException {
            TextSteps.Read known = read;
            if (known == null || !row.text().equals(text)) {
                SplitText split = SplitText.of(row.text());
                known = steps.words(split.text(), split.sentences());
                read = known;
                text = row.text();
            }
            int rest = row.token_span()[0];
            for (int p = 0; p < known.document().size(); p++) {
                Sentence s = known.document().sentence(p);
                if (rest < s.size()) {
                    return at(known, new Node(p, rest), s);
                }
                rest -= s.size();
            }
            throw new IOException("row " + row.id() + ": its token_span lies outside its text");
        }

        private Set<String> at(TextSteps.Read known, Node node, Sentence s) {
            List<Voice> voices = known.attributions().voices(node);
            Voice voice = voices.get(voices.size() - 1);
            BitSet inside = voice.innermost() == null
                    ? null
                    : voice.innermost().content().get(node.passage());
            Factuality value = voice.holders(factuality.read(s, node.token(), t -> inside == null || inside.get(t)));
            return EventForm.of(s, node.token(), value, voice);
        }
    }

    /** A text of words parted by single spaces, in treebank form, as running text with its sentences. */
    record SplitText(String text, List<Words> sentences) {

        static SplitText of(String words) {
            StringBuilder text = new StringBuilder();
            List<Words> sentences = new ArrayList<>();
            List<int[]> open = new ArrayList<>();
            String[] forms = words.split(" ");
            for (int i = 0; i < forms.length; i++) {
                String form = plain(forms[i]);
                open.add(new int[] {text.length(), text.length() + form.length()});
                text.append(form).append(' ');
                boolean stop = form.equals(".") || form.equals("?") || form.equals("!");
                boolean quoteCloses =
                        i + 1 < forms.length && plain(forms[i + 1]).equals("”");
                if (stop && !quoteCloses || form.equals("”") && i > 0 && forms[i - 1].matches("[.?!]")) {
                    close(open, sentences);
                }
            }
            close(open, sentences);
            return new SplitText(text.toString(), sentences);
        }

        private static String plain(String form) {
            return switch (form) {
                case "``" -> "“";
                case "''" -> "”";
                case "-LRB-" -> "(";
                case "-RRB-" -> ")";
                case "" -> "-";
                default -> form;
            };
        }

        private static void close(List<int[]> open, List<Words> sentences) {
            if (!open.isEmpty()) {
                sentences.add(new Words(
                        0,
                        open.stream().mapToInt(w -> w[0]).toArray(),
                        open.stream().mapToInt(w -> w[1]).toArray()));
                open.clear();
            }
        }
    }
}
