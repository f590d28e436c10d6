package org.counterclaim.eval;

import static org.counterclaim.eval.Confusion.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterclaim.text.Frame;
import org.counterclaim.text.NamedSpan;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.Words;
import org.counterclaim.topology.Parts;

/**
 * The reader against sentences whose words, tags, tree, names and roles are given ({@code dev.tsv}), one word a line with tabs:
 * index, form, tag, head, label, BILOU name, predicate or {@code _}, roles as {@code predicate:label}; an empty line after each
 * sentence. {@code uas}, {@code las} and {@code tags} are shares of all words, punctuation counted; {@code names_f1} is over words
 * inside names, with their type; {@code roles_f1} is end to end.
 */
final class ReaderBenchmark implements Benchmark {

    private static final int SENTENCES_AT_ONCE = 64;

    @Override
    public String name() {
        return "reader";
    }

    private record Line(
            String form, String tag, int head, String relation, String name, boolean predicate, Set<String> roles) {}

    @Override
    public Outcome score(Path data, Parts parts, Progress progress) throws IOException {
        List<List<Line>> sentences = sentences(data.resolve("dev.tsv"));
        progress.expect(sentences.size());
        Counts counts = new Counts();
        long began = System.nanoTime();
        try (OnnxReader reader = OnnxReader.shipped()) {
            for (int i = 0; i < sentences.size(); i += SENTENCES_AT_ONCE) {
                List<List<Line>> some = sentences.subList(i, Math.min(sentences.size(), i + SENTENCES_AT_ONCE));
                List<Sentence> read = read(reader, some);
                for (int k = 0; k < some.size(); k++) {
                    counts.add(some.get(k), read.get(k));
                    progress.step();
                }
            }
        }
        Map<String, Object> metrics = counts.metrics();
        metrics.put("sentences_per_second", shown(sentences.size() / ((System.nanoTime() - began) / 1e9)));
        metrics.put("n", sentences.size());
        return new Outcome(metrics, List.of());
    }

    private static List<Sentence> read(OnnxReader reader, List<List<Line>> sentences) {
        StringBuilder text = new StringBuilder();
        List<Words> words = new ArrayList<>();
        for (List<Line> sentence : sentences) {
            int[] starts = new int[sentence.size()];
            int[] ends = new int[sentence.size()];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = text.length();
                text.append(sentence.get(i).form());
                ends[i] = text.length();
                text.append(' ');
            }
            words.add(new Words(words.size(), starts, ends));
        }
        return reader.read(text.toString(), words);
    }

    private static List<List<Line>> sentences(Path gold) throws IOException {
        List<List<Line>> sentences = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 7) {
                if (!open.isEmpty()) {
                    sentences.add(open);
                    open = new ArrayList<>();
                }
                continue;
            }
            Set<String> roles = new HashSet<>();
            if (cells.length > 7) {
                for (String role : cells[7].split(" ")) {
                    if (role.indexOf(':') > 0) {
                        int colon = role.indexOf(':');
                        roles.add((Integer.parseInt(role.substring(0, colon)) - 1) + role.substring(colon));
                    }
                }
            }
            open.add(new Line(
                    cells[1],
                    cells[2],
                    Integer.parseInt(cells[3]) - 1,
                    cells[4],
                    cells[5],
                    !cells[6].equals("_"),
                    roles));
        }
        if (!open.isEmpty()) {
            sentences.add(open);
        }
        return sentences;
    }

    private static final class Counts {
        private int words;
        private int heads;
        private int labelled;
        private int tags;
        private final F1 names = new F1();
        private final F1 predicates = new F1();
        private final F1 roles = new F1();

        void add(List<Line> gold, Sentence read) {
            for (int i = 0; i < gold.size(); i++) {
                Line g = gold.get(i);
                Token t = read.token(i);
                words++;
                tags += g.tag().equals(t.tag()) ? 1 : 0;
                boolean head = g.head() == t.head();
                heads += head ? 1 : 0;
                labelled += head && g.relation().equals(t.relation()) ? 1 : 0;
                String name = read.name(i).map(n -> bilou(n, t.index())).orElse("O");
                names.add(!g.name().equals("O"), !name.equals("O"), g.name().equals(name));
                boolean predicate = read.frame(i).isPresent();
                predicates.add(g.predicate(), predicate, g.predicate() && predicate);
                Set<String> found = new HashSet<>();
                for (Frame f : read.frames()) {
                    for (Frame.RoleFiller r : f.roles()) {
                        if (r.token() == i) {
                            found.add(f.predicate() + ":" + r.label());
                        }
                    }
                }
                roles.add(g.roles(), found);
            }
        }

        private static String bilou(NamedSpan n, int i) {
            String letter = n.to() - n.from() == 1 ? "U" : i == n.from() ? "B" : i == n.to() - 1 ? "L" : "I";
            return letter + "-" + n.type();
        }

        Map<String, Object> metrics() {
            double all = Math.max(1, words);
            Map<String, Object> metrics = new LinkedHashMap<>();
            metrics.put("uas", shown(heads / all));
            metrics.put("las", shown(labelled / all));
            metrics.put("tags", shown(tags / all));
            metrics.put("names_f1", shown(names.value()));
            metrics.put("predicates_f1", shown(predicates.value()));
            metrics.put("roles_f1", shown(roles.value()));
            return metrics;
        }
    }

    private static final class F1 {
        private int gold;
        private int found;
        private int both;

        void add(boolean isGold, boolean isFound, boolean same) {
            gold += isGold ? 1 : 0;
            found += isFound ? 1 : 0;
            both += isGold && isFound && same ? 1 : 0;
        }

        void add(Set<String> g, Set<String> f) {
            gold += g.size();
            found += f.size();
            for (String x : f) {
                both += g.contains(x) ? 1 : 0;
            }
        }

        double value() {
            return gold + found == 0 ? 0 : 2.0 * both / (gold + found);
        }
    }
}
