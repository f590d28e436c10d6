package org.counterclaim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MaximumTreeTest {

    @Test
    void shouldFindTheBestTreeWithOneRootWhenComparedWithAllTrees() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            int n = 1 + random.nextInt(5);
            float[][] scores = new float[n][n + 1];
            for (float[] row : scores) {
                for (int j = 0; j <= n; j++) {
                    row[j] = random.nextInt(20) - 10;
                }
            }
            int[] heads = MaximumTree.heads(scores);

            assertThat(isTree(heads)).isTrue();
            assertThat(sum(scores, heads)).isCloseTo(best(scores, new int[n], 0), within(1e-6));
        }
    }

    @Test
    void shouldStayATreeWhenScoresAreNoNumbers() {
        float[][] scores = new float[4][5];
        for (float[] row : scores) {
            java.util.Arrays.fill(row, Float.NaN);
        }

        assertThat(isTree(MaximumTree.heads(scores))).isTrue();
    }

    private static double best(float[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return isTree(heads) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = -1; head < heads.length; head++) {
            heads[word] = head;
            best = Math.max(best, best(scores, heads, word + 1));
        }
        return best;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int i = 0; i < heads.length; i++) {
            sum += scores[i][heads[i] + 1];
        }
        return sum;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 0; i < heads.length; i++) {
            roots += heads[i] < 0 ? 1 : 0;
            int at = i;
            for (int steps = 0; at >= 0; at = heads[at]) {
                if (steps++ > heads.length) {
                    return false;
                }
            }
        }
        return roots == 1;
    }
}
