package org.counterclaim.learned;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.counterclaim.compare.Gap;
import org.counterclaim.compare.PairModel;
import org.counterclaim.model.Relation;
import org.counterclaim.text.Resources;
import org.counterclaim.text.WordPieces;
import org.jspecify.annotations.Nullable;

/**
 * The pair model that ships with the program: one small cross-encoder with a head for the relation of two sentences, one for
 * the stance of a text, one for the effect of a claim on another. Its probabilities are calibrated (src/train/pair.md).
 *
 * <p>Loaded when first asked; one session for all threads.
 */
public final class OnnxPairModel implements PairModel, AutoCloseable {

    /** A text and the claim it is held against. */
    public record Input(String text, String claim) {}

    /** Pairs of like length go together; more than this per run gains nothing on a CPU. */
    private static final int BATCH = 16;

    /** Labels of the head link, in the order of src/train/pair_model.py: what two sentences cannot tell is left out. */
    private static final List<Relation> LINKS = List.copyOf(EnumSet.complementOf(EnumSet.of(Relation.SAME_ORIGIN)));

    private final int threads;
    private final WordPieces pieces = WordPieces.shipped();
    private final Passage passage = new Passage(pieces);
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private @Nullable OrtSession session;

    private OnnxPairModel(int threads) {
        this.threads = threads;
    }

    /** The model that ships with the program, one thread per call. */
    public static OnnxPairModel shipped() {
        return shipped(1);
    }

    /** @param threads threads within one call; more than one pays only when few pairs come at a time */
    public static OnnxPairModel shipped(int threads) {
        return new OnnxPairModel(threads);
    }

    /** Loads the weights, unless they are there, so that the first pair does not wait for it. */
    public void load() {
        var unused = session();
    }

    @Override
    public Map<Relation, Double> link(String earlier, String later, Gap gap) {
        Input input = new Input(earlier, gap.words() + ": " + later);
        float[] scores = run("link", List.of(input)).get(0);
        Map<Relation, Double> named = new EnumMap<>(Relation.class);
        for (int i = 0; i < scores.length; i++) {
            named.put(LINKS.get(i), (double) scores[i]);
        }
        return named;
    }

    @Override
    public double exclusion(String one, String other) {
        List<Inference> bothWays = inferences(List.of(new Input(one, other), new Input(other, one)));
        return Math.sqrt(bothWays.get(0).contradicts() * bothWays.get(1).contradicts());
    }

    /** What the first sentence of each pair says of the second, in their order. */
    public List<Inference> inferences(List<Input> pairs) {
        return run("relation", pairs, p -> new Inference(p[0], p[1], p[2]));
    }

    /** How an article stands to a claim. Of a long body only the passage that speaks to the claim is read. */
    public TextStance stance(String body, String claim) {
        return stances(List.of(new Input(body, claim))).get(0);
    }

    /** The stances of many texts, in their order. */
    public List<TextStance> stances(List<Input> pairs) {
        List<Input> read = pairs.stream()
                .map(p -> new Input(passage.of(p.text(), p.claim()), p.claim()))
                .toList();
        return run("stance", read, p -> new TextStance(p[0], p[1], p[2], p[3]));
    }

    /** What each text does to its claim, in their order. */
    public List<Effect> effects(List<Input> pairs) {
        return run("effect", pairs, p -> new Effect(p[0], p[1], p[2]));
    }

    private <T> List<T> run(String head, List<Input> pairs, Function<float[], T> make) {
        return run(head, pairs).stream().map(make).toList();
    }

    /** The scores of a head for each pair, in their order. */
    private List<float[]> run(String head, List<Input> pairs) {
        PairInput[] inputs = pairs.stream()
                .map(p -> PairInput.of(pieces, p.text(), p.claim()))
                .toArray(PairInput[]::new);
        Integer[] order = new Integer[inputs.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> inputs[i].ids().length));
        float[][] out = new float[inputs.length][];
        for (int from = 0; from < order.length; from += BATCH) {
            List<Integer> members = Arrays.asList(order).subList(from, Math.min(order.length, from + BATCH));
            float[][] scores =
                    runBatch(head, members.stream().map(i -> inputs[i]).toList());
            for (int row = 0; row < members.size(); row++) {
                out[members.get(row)] = scores[row];
            }
        }
        return List.of(out);
    }

    private float[][] runBatch(String head, List<PairInput> batch) {
        int rows = batch.size();
        int length = batch.stream().mapToInt(p -> p.ids().length).max().orElse(1);
        long[] ids = new long[rows * length];
        long[] types = new long[ids.length];
        long[] mask = new long[ids.length];
        for (int r = 0; r < rows; r++) {
            PairInput p = batch.get(r);
            for (int i = 0; i < p.ids().length; i++) {
                ids[r * length + i] = p.ids()[i];
                types[r * length + i] = i < p.first() ? 0 : 1;
                mask[r * length + i] = 1;
            }
        }
        long[] shape = {rows, length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OrtSession.Result result =
                        session().run(Map.of("ids", idTensor, "types", typeTensor, "mask", maskTensor), Set.of(head))) {
            return (float[][]) result.get(head).orElseThrow().getValue();
        } catch (OrtException e) {
            throw new IllegalStateException("the pair model failed: " + e.getMessage(), e);
        }
    }

    private synchronized OrtSession session() {
        OrtSession open = session;
        if (open == null) {
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
                options.setIntraOpNumThreads(threads);
                options.setInterOpNumThreads(1);
                open = environment.createSession(Resources.bytes(OnnxPairModel.class, "pair.int8.onnx"), options);
            } catch (OrtException e) {
                throw new IllegalStateException("the pair model cannot be loaded: " + e.getMessage(), e);
            }
            session = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        OrtSession open = session;
        session = null;
        if (open != null) {
            try {
                open.close();
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
