package org.counterclaim.model;

import java.time.Instant;

/** What somebody is on record with: a {@link Claim} or a {@link Stance}. */
public sealed interface Statement permits Claim, Stance {

    /** Content-derived: the same words at the same place of the same article have the same id in every run. */
    String id();

    String articleId();

    long articleVersion();

    Outlet outlet();

    Attribution attribution();

    Evidence evidence();

    Instant publishedAt();

    Genre genre();

    Origin origin();

    /** Id of what is said, independent of who says it and where. */
    String contentId();

    /** One line for people: through whom it comes, which way, in whose words. */
    String summary();

    /** Who commits itself. */
    default Source holder() {
        return attribution().holder();
    }
}
