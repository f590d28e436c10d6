package org.counterclaim.text;

import java.util.Arrays;

/** The best tree over scored arcs with exactly one root word (Chu and Liu 1965, Edmonds 1967). */
final class MaximumTree {

    /** Large against any score, small against the precision of a double. */
    private static final double ROOT_PRICE = 1e6;

    private MaximumTree() {}

    /**
     * @param scores {@code scores[word][head]}, head 0 is the root, head j + 1 is word j
     * @return the head of each word, -1 for the root word
     */
    static int[] heads(float[][] scores) {
        int n = scores.length;
        double[][] s = new double[n + 1][n + 1];
        int roots = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= n; j++) {
                s[i + 1][j] = Float.isFinite(scores[i][j]) ? scores[i][j] : -1e4;
            }
        }
        int[] heads = greedy(s);
        for (int i = 1; i <= n; i++) {
            roots += heads[i] == 0 ? 1 : 0;
        }
        if (roots != 1 || cycle(heads).length > 0) {
            for (int i = 1; i <= n; i++) {
                s[i][0] -= ROOT_PRICE;
            }
            heads = tree(s);
        }
        int[] result = new int[n];
        for (int i = 0; i < n; i++) {
            result[i] = heads[i + 1] - 1;
        }
        return result;
    }

    /** Heads of the best tree over nodes 1..n with node 0 as root; {@code s[node][head]}. */
    private static int[] tree(double[][] s) {
        int[] heads = greedy(s);
        int[] cycle = cycle(heads);
        if (cycle.length == 0) {
            return heads;
        }
        boolean[] inCycle = new boolean[s.length];
        for (int c : cycle) {
            inCycle[c] = true;
        }
        // The cycle becomes one node, the last of a smaller graph.
        int[] old = new int[s.length - cycle.length];
        int merged = 0;
        for (int i = 0; i < s.length; i++) {
            if (!inCycle[i]) {
                old[merged++] = i;
            }
        }
        double[][] smaller = new double[merged + 1][merged + 1];
        int[] enters = new int[merged];
        int[] leaves = new int[merged];
        for (int a = 0; a < merged; a++) {
            for (int b = 0; b < merged; b++) {
                smaller[a][b] = s[old[a]][old[b]];
            }
            smaller[merged][a] = Double.NEGATIVE_INFINITY;
            smaller[a][merged] = Double.NEGATIVE_INFINITY;
            for (int c : cycle) {
                double in = s[c][old[a]] - s[c][heads[c]];
                if (in > smaller[merged][a]) {
                    smaller[merged][a] = in;
                    enters[a] = c;
                }
                if (s[old[a]][c] > smaller[a][merged]) {
                    smaller[a][merged] = s[old[a]][c];
                    leaves[a] = c;
                }
            }
        }
        int[] found = tree(smaller);
        for (int a = 1; a < merged; a++) {
            heads[old[a]] = found[a] == merged ? leaves[a] : old[found[a]];
        }
        heads[enters[found[merged]]] = old[found[merged]];
        return heads;
    }

    private static int[] greedy(double[][] s) {
        int[] heads = new int[s.length];
        for (int i = 1; i < s.length; i++) {
            int best = 0;
            for (int j = 0; j < s.length; j++) {
                if (j != i && s[i][j] > s[i][best]) {
                    best = j;
                }
            }
            heads[i] = best;
        }
        return heads;
    }

    /** The nodes of one cycle; empty if there is none. */
    private static int[] cycle(int[] heads) {
        int[] walk = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int at = start;
            while (at != 0 && walk[at] == 0) {
                walk[at] = start;
                at = heads[at];
            }
            if (at != 0 && walk[at] == start) {
                int[] nodes = new int[heads.length];
                int count = 0;
                int node = at;
                do {
                    nodes[count++] = node;
                    node = heads[node];
                } while (node != at);
                return Arrays.copyOf(nodes, count);
            }
        }
        return new int[0];
    }
}
