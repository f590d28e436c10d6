package org.counterclaim.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** From scores to one consistent analysis: a tree, whole names, frames whose core roles are filled once. */
final class Decoder {

    /** Least probability of a cue, which must also have a source and something that it says. */
    private static final double CUE = 0.5;

    private final Labels labels;
    private final NameDecoder names;
    private final int rootLabel;
    private final boolean[] core;

    Decoder(Labels labels) {
        this.labels = labels;
        this.names = new NameDecoder(labels.names());
        this.rootLabel = labels.relations().indexOf("root");
        this.core = new boolean[labels.roles().size()];
        for (int i = 0; i < core.length; i++) {
            core[i] = labels.roles().get(i).matches("A\\d");
        }
    }

    /** Tags, heads, relations, names, frames and cues of a sentence. */
    @SuppressWarnings("ArrayRecordComponent") // handed from decoder to reader only
    record Analysis(
            String[] tags, int[] heads, String[] relations, List<NamedSpan> names, List<Frame> frames, BitSet cues) {

        Analysis withNames(List<NamedSpan> other) {
            return new Analysis(tags, heads, relations, other, frames, cues);
        }
    }

    Analysis decode(Scores scores) {
        int n = scores.words();
        int[] heads = MaximumTree.heads(scores.arcs());
        String[] tags = new String[n];
        String[] relations = new String[n];
        BitSet cues = new BitSet(n);
        for (int i = 0; i < n; i++) {
            cues.set(i, scores.cue(i) >= CUE);
            tags[i] = labels.tags().get(scores.bestTag(i));
            relations[i] = heads[i] < 0 ? "root" : labels.relations().get(scores.bestRelation(i, rootLabel));
        }
        List<Frame> frames = new ArrayList<>();
        for (int p = scores.firstPredicate(); p < scores.endOfPredicates(); p++) {
            frames.add(frame(scores, p));
        }
        return new Analysis(tags, heads, relations, names.names(scores.names()), frames, cues);
    }

    private Frame frame(Scores scores, int number) {
        int predicate = scores.predicate(number);
        int n = scores.words();
        int[] role = new int[n];
        float[] margin = new float[n];
        int[] filler = new int[labels.roles().size()];
        float[] s = new float[labels.roles().size()];
        for (int i = 0; i < n; i++) {
            if (i == predicate) {
                continue;
            }
            scores.roles(i, number, s);
            int best = 0;
            for (int l = 1; l < s.length; l++) {
                if (s[l] > s[best]) {
                    best = l;
                }
            }
            if (best == 0) {
                continue;
            }
            margin[i] = s[best] - s[0];
            if (core[best] && filler[best] > 0) {
                int rival = filler[best] - 1;
                if (margin[rival] >= margin[i]) {
                    continue;
                }
                role[rival] = 0;
            }
            role[i] = best;
            filler[best] = i + 1;
        }
        List<Frame.RoleFiller> fillers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (role[i] > 0) {
                fillers.add(new Frame.RoleFiller(labels.roles().get(role[i]), i));
            }
        }
        return new Frame(predicate, fillers);
    }
}
