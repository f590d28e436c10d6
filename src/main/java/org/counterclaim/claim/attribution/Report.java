package org.counterclaim.claim.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.counterclaim.claim.document.Node;
import org.counterclaim.model.Source;

/**
 * One act of reporting: a cue, its sources and its content.
 *
 * @param cue token of the reporting word
 * @param sources outermost first; several where a paper cites officials
 * @param sourceHead head token of the innermost source's words
 * @param content tokens covered, by passage
 */
public record Report(
        Node cue, List<Source> sources, Node sourceHead, Commitment commitment, Map<Integer, BitSet> content) {

    public Report {
        sources = List.copyOf(sources);
        content = Map.copyOf(content);
    }

    public boolean covers(Node node) {
        BitSet tokens = content.get(node.passage());
        return tokens != null && tokens.get(node.token());
    }

    /** Number of tokens covered: an outer report covers more than one inside it. */
    public int size() {
        return content.values().stream().mapToInt(BitSet::cardinality).sum();
    }
}
