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

/** An article in Counterclaim's own JSON form, as it goes to the articles topic: what a Kafka UI shows of it comes first. */
record OwnForm(
        String headline,
        Outlet source,
        Instant publishedAt,
        @Nullable String url,
        String language,
        String body,
        @Nullable String genre,
        @Nullable String pubStatus,
        @Nullable String byline,
        @Nullable String agency,
        List<String> isBasedOn,
        @Nullable String correction,
        String id,
        long version) {

    OwnForm {
        isBasedOn = List.copyOf(isBasedOn);
    }

    static OwnForm of(Article a) {
        return new OwnForm(
                a.headline(),
                a.outlet(),
                a.publishedAt(),
                a.url(),
                a.language(),
                a.body(),
                a.genre() == Genre.UNKNOWN ? null : a.genre().name().toLowerCase(Locale.ROOT),
                a.status() == ArticleStatus.USABLE ? null : a.status().name().toLowerCase(Locale.ROOT),
                a.statedOrigin().byline(),
                a.statedOrigin().agency(),
                a.statedOrigin().basedOn(),
                a.correction(),
                a.id(),
                a.version());
    }

    byte[] json() {
        return Json.write(this).getBytes(StandardCharsets.UTF_8);
    }

    /** The same story at another time under another id. */
    OwnForm moved(String newId, Instant newTime) {
        return new OwnForm(
                headline,
                source,
                newTime,
                url,
                language,
                body,
                genre,
                pubStatus,
                byline,
                agency,
                isBasedOn,
                correction,
                newId,
                version);
    }
}
