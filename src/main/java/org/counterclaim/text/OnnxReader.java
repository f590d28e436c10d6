package org.counterclaim.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.counterclaim.text.en.English;
import org.jspecify.annotations.Nullable;

/** A reader on one small neural model that runs inside the JVM; its session is shared by all threads. */
public final class OnnxReader implements Reader {

    private static final int LONGEST_INPUT = 512;
    /** Sentences of like length go together; more than this per run gains nothing on a CPU. */
    private static final int BATCH = 8;
    /** Bounds the memory of a run: arcs grow with the square of the sentence. */
    private static final int ARCS_PER_BATCH = 30_000;

    private final Language language;
    private final WordPieces pieces;
    private final GrammarModel model;
    private final Decoder decoder;

    private OnnxReader(Language language, WordPieces pieces, GrammarModel model) {
        this.language = language;
        this.pieces = pieces;
        this.model = model;
        this.decoder = new Decoder(model.labels());
    }

    /** The English reader with the model that ships with the program, one thread per call. */
    public static OnnxReader shipped() {
        return shipped(1);
    }

    /** @param threads threads within one call; more than one pays only when few articles come at a time */
    public static OnnxReader shipped(int threads) {
        Labels labels =
                Labels.parse(new String(Resources.bytes(English.class, "reader.labels.json"), StandardCharsets.UTF_8));
        return new OnnxReader(
                new English(),
                WordPieces.shipped(),
                new GrammarModel(Resources.bytes(English.class, "reader.int8.onnx"), labels, threads));
    }

    @Override
    public List<Sentence> read(String text) {
        List<Words> words = language.sentences(text);
        return sentences(text, words, NameAgreement.agree(text, words, analyses(text, words)));
    }

    /** Reads unrelated sentences whose words are already split, for measuring against labelled data. */
    public List<Sentence> read(String text, List<Words> sentences) {
        return sentences(text, sentences, analyses(text, sentences));
    }

    private List<Decoder.Analysis> analyses(String text, List<Words> sentences) {
        int n = sentences.size();
        Decoder.@Nullable Analysis[] analyses = new Decoder.Analysis[n];
        GrammarModel.Pieces[] input = new GrammarModel.Pieces[n];
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) {
            input[i] = pieces(text, sentences.get(i));
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparingInt(i -> input[i].ids().length));
        for (int from = 0, to; from < n; from = to) {
            to = batchEnd(order, input, from);
            List<Integer> members = Arrays.asList(order).subList(from, to);
            model.run(
                    members.stream().map(i -> input[i]).toList(),
                    (row, scores) -> analyses[members.get(row)] = decoder.decode(scores));
        }
        return Arrays.stream(analyses).map(Objects::requireNonNull).toList();
    }

    private List<Sentence> sentences(String text, List<Words> words, List<Decoder.Analysis> analyses) {
        List<Sentence> list = new ArrayList<>(analyses.size());
        for (int i = 0; i < analyses.size(); i++) {
            list.add(sentence(text, words.get(i), analyses.get(i)));
        }
        return list;
    }

    private static int batchEnd(Integer[] order, GrammarModel.Pieces[] input, int from) {
        int widest = 0;
        int to = from;
        while (to < order.length && to - from < BATCH) {
            widest = Math.max(widest, input[order[to]].first().length);
            if (to > from && (to - from + 1) * widest * (widest + 1) > ARCS_PER_BATCH) {
                break;
            }
            to++;
        }
        return to;
    }

    private GrammarModel.Pieces pieces(String text, Words words) {
        int n = words.size();
        String[] forms = new String[n];
        int[][] ofWord = new int[n][];
        int total = 2;
        for (int i = 0; i < n; i++) {
            forms[i] = language.plain(words.form(text, i));
            ofWord[i] = pieces.of(forms[i]);
            total += ofWord[i].length;
        }
        // Only nonsense has so many pieces to a word; its first ones tell as much as all.
        int most = total > LONGEST_INPUT ? (LONGEST_INPUT - 2) / n : LONGEST_INPUT;
        int[] ids = new int[total];
        int[] casings = new int[total];
        int[] first = new int[n];
        int next = 0;
        ids[next++] = pieces.start;
        for (int i = 0; i < n; i++) {
            first[i] = next;
            int count = Math.min(most, ofWord[i].length);
            System.arraycopy(ofWord[i], 0, ids, next, count);
            Arrays.fill(casings, next, next + count, Casing.of(forms[i]).ordinal());
            next += count;
        }
        ids[next++] = pieces.end;
        return new GrammarModel.Pieces(Arrays.copyOf(ids, next), Arrays.copyOf(casings, next), first);
    }

    private Sentence sentence(String text, Words words, Decoder.Analysis a) {
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String form = words.form(text, i);
            int head = a.heads()[i];
            String headTag = head < 0 ? "" : a.tags()[head];
            String lemma = language.lemma(form, a.tags()[i], a.relations()[i], headTag);
            tokens.add(
                    new Token(i, form, lemma, a.tags()[i], head, a.relations()[i], words.starts()[i], words.ends()[i]));
        }
        return language.mended(new Sentence(text, words.paragraph(), tokens, a.names(), a.frames(), a.cues()));
    }

    @Override
    public void close() {
        model.close();
    }
}
