package org.counterclaim.text;

/**
 * A named entity mention.
 *
 * @param type OntoNotes type: PERSON, NORP, ORG, GPE, LOC, FAC, PRODUCT, EVENT, LAW, LANGUAGE, WORK_OF_ART, DATE, TIME,
 *     MONEY, PERCENT, QUANTITY, ORDINAL, CARDINAL
 * @param from index of its first token
 * @param to one past the index of its last token
 */
public record NamedSpan(String type, int from, int to) {

    /** A day, an hour or a span of them. */
    public boolean isTime() {
        return type.equals("DATE") || type.equals("TIME");
    }
}
