package org.counterclaim.claim.boilerplate;

/** What a block of a body is. */
public enum Part {
    /** The outlet's own running text: the only part whose sentences are its words. */
    TEXT,
    /** A title inside the text, the name of a speaker or an entry of a table: no sentence to read claims from. */
    HEADING,
    /** Words below a picture, with who made it. */
    CAPTION,
    /** A reader's words, or the name of that reader. */
    COMMENT,
    /** Menus, notices, teasers, buttons, credits. */
    FURNITURE
}
