package org.counterclaim.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each gold label was given which label, and the usual figures of it. Shares between 0 and 1. */
final class Confusion {

    private final List<String> labels;
    private final int[][] counts;
    private int total;

    Confusion(List<String> labels) {
        this.labels = List.copyOf(labels);
        counts = new int[labels.size()][labels.size()];
    }

    void add(String gold, String given) {
        counts[index(gold)][index(given)]++;
        total++;
    }

    private int index(String label) {
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new IllegalArgumentException("'" + label + "' is none of the labels " + labels);
        }
        return index;
    }

    int total() {
        return total;
    }

    double accuracy() {
        int right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return total == 0 ? 0 : (double) right / total;
    }

    double precision(String label) {
        int at = index(label);
        int given = 0;
        for (int[] row : counts) {
            given += row[at];
        }
        return given == 0 ? 0 : (double) counts[at][at] / given;
    }

    double recall(String label) {
        int at = index(label);
        int gold = 0;
        for (int count : counts[at]) {
            gold += count;
        }
        return gold == 0 ? 0 : (double) counts[at][at] / gold;
    }

    double f1(String label) {
        double p = precision(label);
        double r = recall(label);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    double macroF1() {
        return labels.stream().mapToDouble(this::f1).average().orElse(0);
    }

    /** Counts by gold label, then by given label. */
    Map<String, Map<String, Integer>> table() {
        Map<String, Map<String, Integer>> table = new LinkedHashMap<>();
        for (int gold = 0; gold < counts.length; gold++) {
            Map<String, Integer> row = new LinkedHashMap<>();
            for (int given = 0; given < counts.length; given++) {
                row.put(labels.get(given), counts[gold][given]);
            }
            table.put(labels.get(gold), row);
        }
        return table;
    }

    /** Rounded to four places, as figures are shown. */
    static double shown(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
