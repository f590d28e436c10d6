package org.counterclaim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * IPTC ninjs 1.x (one {@code headline}, {@code body_text}), 2.x and 3.x ({@code headlines}, {@code bodies}; 3.x in camel case).
 * The date of an article is that of its version.
 */
final class Ninjs implements ArticleForm {

    private static final Set<String> OWN_FIELDS = Set.of(
            "body_text",
            "body_xhtml",
            "bodies",
            "headlines",
            "versioncreated",
            "versionCreated",
            "representationtype",
            "representationType",
            "description_text",
            "descriptions",
            "infosources",
            "infoSources");

    /** Who made up a tag URI or a NewsML URN is part of it. */
    private static final Pattern AUTHORITY = Pattern.compile("^(?:tag:|urn:newsml:)([^,:]+)[,:]");

    @Override
    public boolean recognises(Document document) {
        JsonNode json = document.json();
        return json != null
                && json.isObject()
                && !json.has("@context")
                && !json.has("body")
                && OWN_FIELDS.stream().anyMatch(json::has);
    }

    @Override
    public List<ArticleDraft> read(Document document, Arrival arrival) throws UnreadableArticleException {
        JsonNode json = document.json();
        if (json == null) {
            return List.of();
        }
        JsonFields fields = new JsonFields(json, "");
        ArticleDraft draft = new ArticleDraft();
        draft.id = fields.text("uri");
        draft.version = fields.number("version");
        draft.headline = headline(fields);
        draft.body = body(fields);
        draft.publishedAt = fields.date(either(fields, "versionCreated", "versioncreated"));
        if (draft.publishedAt == null) {
            draft.publishedAt = fields.date(either(fields, "firstCreated", "firstcreated"));
        }
        draft.language = fields.text("language");
        draft.status = fields.text(either(fields, "pubStatus", "pubstatus"));
        draft.byline = fields.has("by") ? fields.text("by") : fields.text("byline");
        draft.genre = Genres.named(names(fields, either(fields, "genres", "genre")));
        source(fields, draft);
        return List.of(draft);
    }

    private static void source(JsonFields fields, ArticleDraft draft) throws UnreadableArticleException {
        String uri = draft.id;
        if (uri != null && Domains.isWeb(uri)) {
            draft.url = uri;
        }
        for (JsonFields source : fields.objects(either(fields, "infoSources", "infosources"))) {
            String name = source.text("name");
            if (draft.outletName == null && name != null) {
                draft.outletName = name;
                String home = source.text("uri");
                draft.outletDomain = home != null && Domains.isWeb(home) ? home : null;
            }
            if (draft.agency == null && name != null) {
                draft.agency = Agencies.named(name, "").orElse(null);
            }
        }
        if (draft.outletName == null) {
            draft.outletName = fields.text(either(fields, "copyrightHolder", "copyrightholder"));
        }
        if (draft.outletDomain == null && uri != null) {
            Matcher authority = AUTHORITY.matcher(uri);
            draft.outletDomain = authority.find() ? authority.group(1) : null;
        }
    }

    private static @Nullable String headline(JsonFields fields) throws UnreadableArticleException {
        if (!fields.has("headlines")) {
            return HtmlText.plain(fields.text("headline"));
        }
        String first = null;
        for (JsonFields headline : fields.objects("headlines")) {
            String value = headline.text("value");
            if (value != null && (first == null || "main".equals(headline.text("role")))) {
                first = value;
            }
        }
        return HtmlText.plain(first);
    }

    private static @Nullable String body(JsonFields fields) throws UnreadableArticleException {
        if (fields.has("bodies")) {
            return longest(fields.objects("bodies"));
        }
        String text = fields.text("body_text");
        if (text != null) {
            return HtmlText.plain(text);
        }
        for (String name : List.of("body_xhtml", "body_html")) {
            String html = fields.text(name);
            if (html != null) {
                return HtmlText.ofFragment(html);
            }
        }
        return fields.has("descriptions")
                ? longest(fields.objects("descriptions"))
                : HtmlText.plain(fields.text("description_text"));
    }

    /** The same text often comes in several formats and lengths. */
    private static @Nullable String longest(List<JsonFields> texts) throws UnreadableArticleException {
        String longest = null;
        for (JsonFields text : texts) {
            String value = text.text("value");
            String type = text.text(either(text, "contentType", "contenttype"));
            boolean html = type != null && type.toLowerCase(Locale.ROOT).contains("html");
            String plain = value != null && html ? HtmlText.ofFragment(value) : HtmlText.plain(value);
            if (plain != null && (longest == null || plain.length() > longest.length())) {
                longest = plain;
            }
        }
        return longest;
    }

    private static List<String> names(JsonFields fields, String list) throws UnreadableArticleException {
        List<String> names = new ArrayList<>();
        JsonNode node = fields.node().get(list);
        if (node != null && node.isArray()) {
            for (JsonNode item : node) {
                String name =
                        item.isTextual() ? item.textValue() : item.path("name").asText("");
                names.add(name);
                names.add(item.path("code").asText(""));
            }
        }
        return names;
    }

    private static String either(JsonFields fields, String one, String other) {
        return fields.has(one) ? one : other;
    }
}
