package org.counterclaim.claim.attribution;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.claim.document.Node;
import org.counterclaim.model.Source;

/** A report while its content is still being collected. */
final class Draft {

    final Node cue;
    final List<Source> sources;
    final Node sourceHead;
    final Commitment commitment;
    private final Map<Integer, BitSet> content = new HashMap<>();

    Draft(Node cue, List<Source> sources, Node sourceHead, Commitment commitment) {
        this.cue = cue;
        this.sources = sources;
        this.sourceHead = sourceHead;
        this.commitment = commitment;
    }

    void add(int passage, BitSet tokens) {
        content.computeIfAbsent(passage, p -> new BitSet()).or(tokens);
    }

    void remove(int passage, BitSet tokens) {
        content.getOrDefault(passage, new BitSet()).andNot(tokens);
    }

    /** Whether some of these words are already in what is reported. */
    boolean overlaps(int passage, BitSet tokens) {
        return content.getOrDefault(passage, new BitSet()).intersects(tokens);
    }

    boolean isEmpty() {
        return content.values().stream().allMatch(BitSet::isEmpty);
    }

    Report done() {
        return new Report(cue, sources, sourceHead, commitment, content);
    }
}
