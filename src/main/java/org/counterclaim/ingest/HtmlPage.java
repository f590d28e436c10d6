package org.counterclaim.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A web page with one article: what it says of itself as JSON-LD and meta tags, and its text found by Readability, without
 * menus, notices, teasers and readers' comments.
 */
final class HtmlPage implements ArticleForm {

    private static final Pattern TAGS = Pattern.compile("<(!doctype html|html|head|body|article|main|div|p)[\\s>]");

    /** What is no text of an article wherever it stands. */
    private static final String NEVER = String.join(
            ", ",
            "script:not([type=application/ld+json])",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "dialog",
            "form",
            "iframe",
            "figcaption",
            "[hidden]",
            "[aria-hidden=true]",
            "[role=navigation]",
            "[role=dialog]",
            "[role=complementary]",
            "[role=contentinfo]",
            "[role=search]");

    /** Readers' words, however many they are. */
    private static final String COMMENTS = String.join(
            ", ",
            "#comments",
            "#respond",
            "#disqus_thread",
            "[class~=(?i)(^|\\s)(comments?|comments?-?_?(list|area|section|thread|box)|disqus[\\w-]*)(\\s|$)]");

    /** Boxes beside the text, told by how they are called. One that holds much of the page is its frame and stays. */
    private static final String BOXES =
            "[class~=(?i)(^|[\\s_-])(cookies?|consent|gdpr|newsletter|subscribe|related\\w*|recommended|read-?more|share\\w*|social"
                    + "|breadcrumbs?|promo|teasers?|sponsored|advert(isement)?)([\\s_-]|$)], [id~=(?i)^(cookie|consent|newsletter)]";

    private static final double FRAME = 0.4;
    private static final double MOST = 0.85;

    /** How often over the text of a page may be measured: boxes in boxes in boxes are no reason to do it for ever. */
    private static final int PASSES = 20;

    /** JSON-LD often carries the whole text, sometimes only its beginning. */
    private static final double WHOLE = 0.8;

    private final ObjectMapper mapper;

    HtmlPage(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean recognises(Document document) {
        if (document.json() != null) {
            return false;
        }
        String head = document.head();
        return head.startsWith("<") && TAGS.matcher(head).find();
    }

    @Override
    public List<ArticleDraft> read(Document document, Arrival arrival) throws UnreadableArticleException {
        String address = arrival.address() == null ? "" : arrival.address();
        org.jsoup.nodes.Document page = Jsoup.parse(document.text(), address);
        ArticleDraft draft = metadata(page);
        fillFromTags(page, draft, arrival.address());
        String text = withoutTitle(text(page, address), draft.headline);
        if (draft.body == null || draft.body.length() < text.length() * WHOLE) {
            draft.body = text;
        }
        if (!draft.hasText()) {
            throw new UnreadableArticleException(
                    Reason.NO_TEXT,
                    "an HTML page without any text to read: is it filled in by scripts? Send the text itself");
        }
        return List.of(draft);
    }

    private ArticleDraft metadata(org.jsoup.nodes.Document page) {
        List<ArticleDraft> found = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                JsonNode json = mapper.readTree(script.data());
                found.addAll(SchemaOrg.articles(json));
            } catch (JsonProcessingException | UnreadableArticleException e) {
                // Broken metadata of a page is common and no reason to lose its text.
                continue;
            }
        }
        // A page of one article may carry those it points to as well; its own has the text.
        return found.stream()
                .max((a, b) -> Integer.compare(length(a.body), length(b.body)))
                .orElseGet(ArticleDraft::new);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void fillFromTags(org.jsoup.nodes.Document page, ArticleDraft draft, @Nullable String arrived) {
        if (draft.headline == null) {
            draft.headline = meta(page, "og:title", "twitter:title", "headline");
        }
        if (draft.headline == null) {
            Element title = page.selectFirst("article h1, main h1, h1");
            draft.headline = title != null ? title.text() : page.title();
        }
        if (draft.outletName == null) {
            draft.outletName = meta(page, "og:site_name", "application-name", "publisher");
        }
        if (draft.url == null) {
            Element canonical = page.selectFirst("link[rel=canonical]");
            String address = canonical == null ? meta(page, "og:url") : canonical.absUrl("href");
            draft.url = address != null && Domains.isWeb(address) ? address : arrived;
        }
        if (draft.publishedAt == null) {
            Element time = page.selectFirst("time[pubdate], time[itemprop=datePublished], article time[datetime]");
            time = time == null ? page.selectFirst("time[datetime]") : time;
            String date = meta(
                    page, "article:published_time", "datePublished", "date", "pubdate", "dc.date", "dcterms.created");
            date = date == null && time != null ? time.attr("datetime") : date;
            draft.publishedAt = date == null ? null : Dates.parse(date).orElse(null);
        }
        if (draft.updatedAt == null) {
            String date = meta(page, "article:modified_time", "og:updated_time", "dateModified", "lastmod");
            draft.updatedAt = date == null ? null : Dates.parse(date).orElse(null);
        }
        if (draft.language == null) {
            Element html = page.selectFirst("html[lang]");
            String language = html == null ? meta(page, "og:locale", "language") : html.attr("lang");
            draft.language = language == null || language.isBlank() ? null : language;
        }
        if (draft.byline == null || draft.byline.isBlank()) {
            draft.byline = meta(page, "author", "article:author", "byl", "parsely-author");
        }
        if (draft.genre == null) {
            String section = meta(page, "article:section", "section", "article:opinion");
            draft.genre = section == null ? null : Genres.named(List.of(section));
        }
    }

    private static @Nullable String meta(org.jsoup.nodes.Document page, String... names) {
        for (String name : names) {
            Element tag = page.selectFirst(
                    "meta[property='" + name + "'], meta[name='" + name + "'], meta[itemprop='" + name + "']");
            String value = tag == null ? "" : tag.attr("content").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private static String text(org.jsoup.nodes.Document page, String address) {
        org.jsoup.nodes.Document copy = page.clone();
        copy.select(NEVER).remove();
        remove(copy, COMMENTS, MOST);
        remove(copy, BOXES, FRAME);
        String whole = HtmlText.of(copy.body());
        Element content = new Readability4J(address.isEmpty() ? "https://unknown.invalid/" : address, copy)
                .parse()
                .getArticleContent();
        String text = content == null ? "" : HtmlText.of(content);
        // Readability gives up on very short pages.
        return text.isBlank() ? whole : text;
    }

    /** Removes elements that hold less than a share of the text. */
    private static void remove(org.jsoup.nodes.Document page, String selector, double share) {
        int whole = page.body().text().length();
        long budget = (long) PASSES * whole;
        for (Element element : page.body().select(selector)) {
            // One that went with the box around it has no page any more.
            if (element == page.body() || element.ownerDocument() == null || budget < 0) {
                continue;
            }
            int length = element.text().length();
            budget -= length;
            if (length < share * whole) {
                element.remove();
            }
        }
    }

    /** The title often stands above the text once more. */
    private static String withoutTitle(String text, @Nullable String title) {
        return title != null && !title.isBlank() && text.startsWith(title.strip() + "\n\n")
                ? text.substring(title.strip().length()).strip()
                : text;
    }
}
