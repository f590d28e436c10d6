package org.counterclaim.claim.document;

/** A token of a document: number of its passage and index in its sentence. */
public record Node(int passage, int token) {}
