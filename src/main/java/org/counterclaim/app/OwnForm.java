package org.counterclaim.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Outlet;
import org.counterclaim.serde.Json;
import org.jspecify.annotations.Nullable;

/** An article in Counterclaim's own JSON form, as it goes to the articles topic. */
record OwnForm(
        String id,
        long version,
        Outlet source,
        @Nullable String url,
        String headline,
        String body,
        Instant publishedAt,
        String language,
        @Nullable String genre,
        @Nullable String pubStatus,
        @Nullable String byline,
        @Nullable String agency,
        List<String> isBasedOn,
        @Nullable String correction) {

    OwnForm {
        isBasedOn = List.copyOf(isBasedOn);
    }

    static OwnForm of(Article a) {
        return new OwnForm(
                a.id(),
                a.version(),
                a.outlet(),
                a.url(),
                a.headline(),
                a.body(),
                a.publishedAt(),
                a.language(),
                a.genre() == Genre.UNKNOWN ? null : a.genre().name().toLowerCase(Locale.ROOT),
                a.status() == ArticleStatus.USABLE ? null : a.status().name().toLowerCase(Locale.ROOT),
                a.statedOrigin().byline(),
                a.statedOrigin().agency(),
                a.statedOrigin().basedOn(),
                a.correction());
    }

    byte[] json() {
        return Json.write(this).getBytes(StandardCharsets.UTF_8);
    }

    /** The same story at another time under another id. */
    OwnForm moved(String newId, Instant newTime) {
        return new OwnForm(
                newId,
                version,
                source,
                url,
                headline,
                body,
                newTime,
                language,
                genre,
                pubStatus,
                byline,
                agency,
                isBasedOn,
                correction);
    }
}
