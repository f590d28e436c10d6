package org.counterclaim.model;

/** What sort of text an article is, from its metadata. Genre gates claims: satire makes none, opinion only its author's. */
public enum Genre {
    NEWS,
    OPINION,
    SATIRE,
    LIVE,
    SPORT_RESULT,
    OBITUARY,
    PRESS_RELEASE,
    UNKNOWN
}
