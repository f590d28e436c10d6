package org.counterclaim.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The ONNX graph that scores tags, names, cues, arcs, relations, predicates and roles of a batch of sentences. */
final class GrammarModel implements AutoCloseable {

    /** Outputs whose size depends on how many predicates there are. */
    private static final Set<String> SIZED_BY_THE_GRAPH = Set.of("predicates", "role");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Labels labels;
    /** Buffers are costly to make and to zero, so runs pass them on; there are as many as runs at one time. */
    private final Queue<Buffers> free = new ConcurrentLinkedQueue<>();

    /** @param threads threads of one run; articles are read in parallel, so one is right for most uses */
    GrammarModel(byte[] graph, Labels labels, int threads) {
        this.labels = labels;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            session = environment.createSession(graph, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the reader model cannot be loaded: " + e.getMessage(), e);
        }
    }

    Labels labels() {
        return labels;
    }

    /**
     * A sentence as the model takes it.
     *
     * @param ids its word pieces between a start and an end
     * @param casings how the word is written that each piece is of, by the order of {@link Casing}
     * @param first the first piece of each word
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one run
    record Pieces(int[] ids, int[] casings, int[] first) {}

    /** What a run makes of each sentence of its batch, while its buffers are still its own. */
    interface Use {
        void scores(int inBatch, Scores scores);
    }

    void run(List<Pieces> batch, Use use) {
        Buffers buffers = free.poll();
        if (buffers == null) {
            buffers = new Buffers();
        }
        try {
            run(batch, buffers, use);
        } catch (OrtException e) {
            throw new IllegalStateException("the reader model failed: " + e.getMessage(), e);
        } finally {
            free.add(buffers);
        }
    }

    private void run(List<Pieces> batch, Buffers buffers, Use use) throws OrtException {
        int rows = batch.size();
        int pieces = 0;
        int words = 0;
        for (Pieces p : batch) {
            pieces = Math.max(pieces, p.ids().length);
            words = Math.max(words, p.first().length);
        }
        LongBuffer ids = buffers.ids.longs(rows * pieces);
        LongBuffer casings = buffers.casings.longs(rows * pieces);
        LongBuffer mask = buffers.mask.longs(rows * pieces);
        LongBuffer first = buffers.first.longs(rows * words);
        for (int r = 0; r < rows; r++) {
            Pieces p = batch.get(r);
            for (int i = 0; i < pieces; i++) {
                boolean in = i < p.ids().length;
                ids.put(r * pieces + i, in ? p.ids()[i] : 0);
                casings.put(r * pieces + i, in ? p.casings()[i] : 0);
                mask.put(r * pieces + i, in ? 1 : 0);
            }
            for (int i = 0; i < words; i++) {
                first.put(r * words + i, i < p.first().length ? p.first()[i] : 0);
            }
        }
        Map<String, OnnxTensor> in = new HashMap<>();
        Map<String, OnnxTensor> out = new HashMap<>();
        try {
            in.put("ids", OnnxTensor.createTensor(environment, ids, new long[] {rows, pieces}));
            in.put("casing", OnnxTensor.createTensor(environment, casings, new long[] {rows, pieces}));
            in.put("mask", OnnxTensor.createTensor(environment, mask, new long[] {rows, pieces}));
            in.put("first", OnnxTensor.createTensor(environment, first, new long[] {rows, words}));
            FloatBuffer tags =
                    pin(out, "pos", buffers.tag, rows, words, labels.tags().size());
            FloatBuffer names =
                    pin(out, "ner", buffers.name, rows, words, labels.names().size());
            FloatBuffer cues = pin(out, "cue", buffers.cue, rows, words, 2);
            FloatBuffer arcs = pin(out, "arc", buffers.arc, rows, words, words + 1);
            FloatBuffer relations = pin(
                    out,
                    "relation",
                    buffers.relation,
                    rows,
                    words,
                    labels.relations().size());
            try (OrtSession.Result rest = session.run(in, SIZED_BY_THE_GRAPH, out)) {
                Scores scores = new Scores(
                        labels,
                        words,
                        tags,
                        names,
                        cues,
                        arcs,
                        relations,
                        tensor(rest, "predicates").getLongBuffer(),
                        tensor(rest, "role").getFloatBuffer());
                for (int r = 0; r < rows; r++) {
                    use.scores(r, scores.of(r, batch.get(r).first().length));
                }
            }
        } finally {
            in.values().forEach(OnnxTensor::close);
            out.values().forEach(OnnxTensor::close);
        }
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow();
    }

    /** The graph writes its result straight into our buffer, which is not copied. */
    private FloatBuffer pin(Map<String, OnnxTensor> out, String name, Buffer buffer, long... shape)
            throws OrtException {
        long size = 1;
        for (long s : shape) {
            size *= s;
        }
        FloatBuffer floats = buffer.floats(Math.toIntExact(size));
        out.put(name, OnnxTensor.createTensor(environment, floats, shape));
        return floats;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Direct memory that grows to the largest batch met. */
    private static final class Buffer {
        private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

        private ByteBuffer of(int size) {
            if (bytes.capacity() < size) {
                bytes = ByteBuffer.allocateDirect(size + size / 4);
            }
            return bytes.clear().slice(0, size).order(ByteOrder.nativeOrder());
        }

        FloatBuffer floats(int count) {
            return of(Math.multiplyExact(count, Float.BYTES)).asFloatBuffer();
        }

        LongBuffer longs(int count) {
            return of(Math.multiplyExact(count, Long.BYTES)).asLongBuffer();
        }
    }

    private static final class Buffers {
        final Buffer ids = new Buffer();
        final Buffer casings = new Buffer();
        final Buffer mask = new Buffer();
        final Buffer first = new Buffer();
        final Buffer tag = new Buffer();
        final Buffer name = new Buffer();
        final Buffer cue = new Buffer();
        final Buffer arc = new Buffer();
        final Buffer relation = new Buffer();
    }
}
