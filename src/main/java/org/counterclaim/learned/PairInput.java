package org.counterclaim.learned;

import org.counterclaim.text.WordPieces;

/**
 * Two texts as the model takes them: {@code [CLS] text [SEP] claim [SEP]}. The first text is cut first.
 *
 * @param first pieces of the first segment
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one run
record PairInput(int[] ids, int first) {

    private static final int LENGTH = 96;
    private static final int CLAIM = 48;

    static PairInput of(WordPieces pieces, String text, String claim) {
        int[] right = cut(pieces, claim, CLAIM);
        int[] left = cut(pieces, text, LENGTH - 3 - right.length);
        int[] ids = new int[left.length + right.length + 3];
        ids[0] = pieces.start();
        System.arraycopy(left, 0, ids, 1, left.length);
        ids[left.length + 1] = pieces.end();
        System.arraycopy(right, 0, ids, left.length + 2, right.length);
        ids[ids.length - 1] = pieces.end();
        return new PairInput(ids, left.length + 2);
    }

    private static int[] cut(WordPieces pieces, String text, int limit) {
        int[] ids = new int[limit];
        int size = 0;
        for (String word : WordPieces.words(text)) {
            for (int id : pieces.of(word)) {
                if (size == limit) {
                    return ids;
                }
                ids[size++] = id;
            }
        }
        return java.util.Arrays.copyOf(ids, size);
    }
}
