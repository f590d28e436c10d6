package org.counterclaim.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.StatedOrigin;
import org.jspecify.annotations.Nullable;

/** What a document says of an article, as it says it. {@link #finish} checks it and fills in what can be told otherwise. */
final class ArticleDraft {

    @Nullable
    String id;

    @Nullable
    Long version;

    @Nullable
    String outletDomain;

    @Nullable
    String outletName;

    @Nullable
    String url;

    @Nullable
    String headline;

    @Nullable
    String body;

    @Nullable
    Instant publishedAt;

    @Nullable
    Instant updatedAt;

    @Nullable
    String language;

    @Nullable
    Genre genre;

    @Nullable
    String status;

    @Nullable
    String byline;

    @Nullable
    String agency;

    final List<String> basedOn = new ArrayList<>();

    @Nullable
    String correction;

    /** Whether there is something to read in it. */
    boolean hasText() {
        return headline != null && !headline.isBlank() || body != null && !body.isBlank();
    }

    /**
     * @throws UnreadableArticleException where it can't be an article: no text, nobody who published it, a date that can't be
     *     right, or larger than the limits
     */
    Article finish(Arrival arrival, Limits limits) throws UnreadableArticleException {
        String title = headline == null ? "" : TextHygiene.cleanLine(headline);
        String text = body == null ? "" : TextHygiene.clean(body);
        ArticleStatus pubStatus = status();
        checkText(title, text, limits, pubStatus);
        Outlet outlet = outlet(url != null ? url : arrival.address(), arrival);
        Instant published = published(arrival, limits);
        return new Article(
                id(outlet, title, text, arrival),
                version(published),
                outlet,
                url,
                title,
                text,
                published,
                language != null ? Languages.tag(language) : Languages.of(title + "\n" + text),
                genre != null ? genre : Genres.of(title, url),
                pubStatus,
                statedOrigin(text),
                blankToNull(correction));
    }

    private static void checkText(String title, String text, Limits limits, ArticleStatus status)
            throws UnreadableArticleException {
        // A cancellation need not repeat what it cancels.
        if (title.isBlank() && text.isBlank() && status != ArticleStatus.CANCELED) {
            throw new UnreadableArticleException(
                    Reason.NO_TEXT,
                    "neither headline nor body has any text: nothing could be claimed in it; give at least one");
        }
        if (text.length() > limits.bodyLength()) {
            throw new UnreadableArticleException(
                    Reason.TOO_LARGE,
                    "body has %,d characters, more than the %,d allowed: send one article at a time"
                            .formatted(text.length(), limits.bodyLength()));
        }
        if (title.length() > limits.headlineLength()) {
            throw new UnreadableArticleException(
                    Reason.TOO_LARGE,
                    "headline has %,d characters, more than the %,d allowed: is it the body?"
                            .formatted(title.length(), limits.headlineLength()));
        }
    }

    private Outlet outlet(@Nullable String address, Arrival arrival) throws UnreadableArticleException {
        String name = outletName == null ? "" : TextHygiene.cleanLine(outletName);
        String domain = outletDomain == null ? null : Domains.of(outletDomain).orElse(null);
        if (domain == null && address != null) {
            domain = Domains.of(address).orElse(null);
        }
        if (domain == null && !Ids.slug(name).isEmpty()) {
            domain = Ids.slug(name);
        }
        if (domain != null) {
            return new Outlet(domain, name.isEmpty() ? domain : name);
        }
        if (arrival.outlet() != null) {
            return arrival.outlet();
        }
        throw new UnreadableArticleException(
                Reason.NO_SOURCE,
                "nobody is named who published it: give source.domain (or publisher, or a url), so that it can be held against others");
    }

    private Instant published(Arrival arrival, Limits limits) throws UnreadableArticleException {
        Instant at = publishedAt != null ? publishedAt : updatedAt;
        if (at == null) {
            return arrival.at();
        }
        if (at.isAfter(arrival.at().plus(limits.future()))) {
            throw new UnreadableArticleException(
                    Reason.BAD_DATE,
                    "publication date %s lies more than %d days after its arrival (%s): correct it, or leave it out"
                            .formatted(at, limits.future().toDays(), arrival.at()));
        }
        if (at.isBefore(limits.earliest())) {
            throw new UnreadableArticleException(
                    Reason.BAD_DATE,
                    "publication date %s lies before %s: correct it, or leave it out".formatted(at, limits.earliest()));
        }
        return at;
    }

    private String id(Outlet outlet, String title, String text, Arrival arrival) {
        if (id != null && !id.isBlank()) {
            return id.strip();
        }
        if (arrival.key() != null && !arrival.key().isBlank()) {
            return arrival.key();
        }
        return Ids.hash(url != null ? url : outlet.domain() + '\n' + title + '\n' + text);
    }

    /** An update that does not count its versions is ordered by its time. */
    private long version(Instant published) {
        if (version != null) {
            return version;
        }
        return updatedAt != null && updatedAt.isAfter(published) ? updatedAt.getEpochSecond() : 1;
    }

    private ArticleStatus status() throws UnreadableArticleException {
        if (status == null) {
            return ArticleStatus.USABLE;
        }
        String value = status.strip().toLowerCase(Locale.ROOT);
        return switch (value) {
            case "", "usable", "stat:usable", "published" -> ArticleStatus.USABLE;
            case "withheld", "stat:withheld", "embargoed" -> ArticleStatus.WITHHELD;
            case "canceled", "cancelled", "stat:canceled", "retracted", "withdrawn" -> ArticleStatus.CANCELED;
            default ->
                throw new UnreadableArticleException(
                        Reason.WRONG_TYPE, "pubStatus is '" + value + "': give usable, withheld or canceled");
        };
    }

    private StatedOrigin statedOrigin(String text) {
        String author = byline == null ? null : blankToNull(TextHygiene.cleanLine(byline));
        String named = agency != null && !agency.isBlank() ? TextHygiene.cleanLine(agency) : null;
        if (named == null) {
            named = Agencies.named(author, text).orElse(null);
        }
        if (author == null && named == null && basedOn.isEmpty()) {
            return StatedOrigin.NONE;
        }
        return new StatedOrigin(author, named, basedOn);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : TextHygiene.clean(text).strip();
    }
}
