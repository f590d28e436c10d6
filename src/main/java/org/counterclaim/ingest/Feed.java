package org.counterclaim.ingest;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.counterclaim.model.Ids;
import org.jspecify.annotations.Nullable;

/**
 * RSS and Atom, one article an entry. An aggregator's entry belongs to the outlet that its {@code source} names. Feeds with a
 * document type are refused, so that no entity is ever expanded and nothing is ever fetched.
 */
final class Feed implements ArticleForm {

    @Override
    public boolean recognises(Document document) {
        String head = document.head();
        return document.json() == null
                && head.startsWith("<")
                && (head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf"));
    }

    @Override
    public List<ArticleDraft> read(Document document, Arrival arrival) throws UnreadableArticleException {
        SyndFeed feed = parse(document.text().strip());
        List<ArticleDraft> drafts = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            drafts.add(draft(entry, feed));
        }
        if (drafts.isEmpty()) {
            throw new UnreadableArticleException(Reason.EMPTY, "a feed without entries: nothing to read yet");
        }
        return drafts;
    }

    private static SyndFeed parse(String xml) throws UnreadableArticleException {
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.US);
            input.setAllowDoctypes(false);
            return input.build(new StringReader(xml));
        } catch (FeedException | RuntimeException e) {
            throw new UnreadableArticleException(
                    Reason.BROKEN_XML,
                    "not a readable RSS or Atom feed: " + e.getMessage() + "; check it with a feed validator",
                    e);
        }
    }

    private static ArticleDraft draft(SyndEntry entry, SyndFeed feed) {
        ArticleDraft draft = new ArticleDraft();
        draft.url = web(entry.getLink());
        if (draft.url == null) {
            draft.url = web(entry.getUri());
        }
        source(entry, feed, draft);
        draft.headline = headline(entry, draft.outletName);
        draft.body = body(entry, draft.headline);
        draft.publishedAt = instant(entry.getPublishedDate());
        draft.updatedAt = instant(entry.getUpdatedDate());
        draft.language = blankToNull(feed.getLanguage());
        draft.byline = blankToNull(entry.getAuthor());
        draft.genre = Genres.named(
                entry.getCategories().stream().map(SyndCategory::getName).toList());
        draft.id = id(entry, draft);
        return draft;
    }

    private static void source(SyndEntry entry, SyndFeed feed, ArticleDraft draft) {
        SyndFeed source = entry.getSource();
        if (source != null && (source.getTitle() != null || source.getLink() != null)) {
            draft.outletName = blankToNull(source.getTitle());
            draft.outletDomain = web(source.getLink());
            if (draft.outletDomain == null) {
                draft.outletDomain = web(source.getUri());
            }
            return;
        }
        String home = web(feed.getLink());
        String ownDomain = home == null ? null : Domains.of(home).orElse(null);
        String entryDomain = draft.url == null ? null : Domains.of(draft.url).orElse(null);
        // The feed of one outlet names it; the feed of a collector names only the collector.
        if (ownDomain != null && (entryDomain == null || entryDomain.equals(ownDomain))) {
            draft.outletDomain = home;
            draft.outletName = blankToNull(feed.getTitle());
        }
    }

    /** Collectors put the outlet behind the headline. */
    private static @Nullable String headline(SyndEntry entry, @Nullable String outlet) {
        String title = HtmlText.plain(entry.getTitle());
        if (title == null || outlet == null || !title.strip().endsWith(" - " + outlet)) {
            return title;
        }
        String stripped = title.strip();
        return stripped.substring(0, stripped.length() - outlet.length() - 3);
    }

    private static @Nullable String body(SyndEntry entry, @Nullable String headline) {
        String longest = text(entry.getDescription());
        for (SyndContent content : entry.getContents()) {
            String text = text(content);
            if (text != null && (longest == null || text.length() > longest.length())) {
                longest = text;
            }
        }
        // A description that only repeats the headline (and the outlet) is no body.
        boolean repeats = longest != null
                && headline != null
                && longest.startsWith(headline.strip())
                && longest.length() <= headline.strip().length() + 60
                && longest.indexOf('.', headline.strip().length()) < 0;
        return repeats ? null : longest;
    }

    private static @Nullable String text(@Nullable SyndContent content) {
        if (content == null || content.getValue() == null) {
            return null;
        }
        String type = content.getType() == null ? "" : content.getType().toLowerCase(Locale.ROOT);
        return type.contains("html") && content.getValue().indexOf('<') >= 0
                ? HtmlText.ofFragment(content.getValue())
                : HtmlText.plain(content.getValue());
    }

    /** A guid is only unique within its feed unless it is a URI. */
    private static @Nullable String id(SyndEntry entry, ArticleDraft draft) {
        String guid = blankToNull(entry.getUri());
        if (guid == null) {
            return draft.url != null ? null : Ids.hash(draft.outletDomain + "\n" + draft.headline + "\n" + draft.body);
        }
        if (guid.contains(":")) {
            return guid;
        }
        return Ids.hash(
                (draft.url == null ? draft.outletDomain : Domains.of(draft.url).orElse("")) + "\n" + guid);
    }

    private static @Nullable String web(@Nullable String address) {
        return address != null && Domains.isWeb(address.strip()) ? address.strip() : null;
    }

    private static java.time.@Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
