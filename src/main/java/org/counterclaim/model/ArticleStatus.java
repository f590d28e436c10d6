package org.counterclaim.model;

/** Publication status of an article version (IPTC ninjs {@code pubStatus}). */
public enum ArticleStatus {
    /** May be published and counted. */
    USABLE,
    /** Held back; read like a usable one once it becomes usable, ignored until then. */
    WITHHELD,
    /** Retracted by its publisher: its claims and the findings that rest on them are withdrawn. */
    CANCELED
}
