package org.counterclaim.text;

/**
 * The words of one sentence as offsets into the text, before grammar is known.
 *
 * @param paragraph number of the paragraph, from 0
 * @param starts first UTF-16 unit of each word
 * @param ends one past the last unit of each word
 */
@SuppressWarnings("ArrayRecordComponent") // made by the thousand for each article, compared by nobody
public record Words(int paragraph, int[] starts, int[] ends) {

    public int size() {
        return starts.length;
    }

    public String form(String text, int word) {
        return text.substring(starts[word], ends[word]);
    }
}
