package org.counterclaim.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best sequence of BILOU labels that makes whole names: every B is followed by its I and L, nothing else is. */
final class NameDecoder {

    private static final int OUTSIDE = 0;

    private final int labels;
    private final String[] types;
    /** For each label: its letter, and the number of its type. */
    private final char[] letter;

    private final int[] type;

    NameDecoder(List<String> names) {
        labels = names.size();
        letter = new char[labels];
        type = new int[labels];
        List<String> found = new ArrayList<>(List.of(""));
        for (int i = 0; i < labels; i++) {
            String name = names.get(i);
            letter[i] = name.charAt(0);
            String t = name.length() > 2 ? name.substring(2) : "";
            if (!found.contains(t)) {
                found.add(t);
            }
            type[i] = found.indexOf(t);
        }
        types = found.toArray(String[]::new);
    }

    /** @param scores {@code scores[word][label]} */
    List<NamedSpan> names(float[][] scores) {
        int n = scores.length;
        // state 0: between names; state t: inside a name of type t that has to go on
        int states = types.length;
        double[] at = new double[states];
        Arrays.fill(at, Double.NEGATIVE_INFINITY);
        at[OUTSIDE] = 0;
        int[][] from = new int[n][states];
        int[][] by = new int[n][states];
        for (int i = 0; i < n; i++) {
            double[] next = new double[states];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int l = 0; l < labels; l++) {
                int t = type[l];
                int before = letter[l] == 'I' || letter[l] == 'L' ? t : OUTSIDE;
                int after = letter[l] == 'B' || letter[l] == 'I' ? t : OUTSIDE;
                double score = at[before] + scores[i][l];
                if (score > next[after]) {
                    next[after] = score;
                    from[i][after] = before;
                    by[i][after] = l;
                }
            }
            at = next;
        }
        List<NamedSpan> spans = new ArrayList<>();
        int state = OUTSIDE;
        int end = n;
        for (int i = n - 1; i >= 0; i--) {
            int label = by[i][state];
            switch (letter[label]) {
                case 'L' -> end = i + 1;
                case 'B' -> spans.add(0, new NamedSpan(types[type[label]], i, end));
                case 'U' -> spans.add(0, new NamedSpan(types[type[label]], i, i + 1));
                default -> {}
            }
            state = from[i][state];
        }
        return spans;
    }
}
