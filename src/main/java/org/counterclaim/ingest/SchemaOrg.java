package org.counterclaim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * schema.org articles as JSON-LD: {@code NewsArticle} and its kin, alone, in arrays or in an {@code @graph}. Almost any value
 * of JSON-LD may be a text, an object or a list of either, so types are taken as they come.
 */
final class SchemaOrg implements ArticleForm {

    private static final Set<String> TYPES = Set.of(
            "article",
            "newsarticle",
            "analysisnewsarticle",
            "askpublicnewsarticle",
            "backgroundnewsarticle",
            "opinionnewsarticle",
            "reportagenewsarticle",
            "reviewnewsarticle",
            "satiricalarticle",
            "liveblogposting",
            "blogposting",
            "advertisercontentarticle",
            "report",
            "socialmediaposting");

    @Override
    public boolean recognises(Document document) {
        JsonNode json = document.json();
        return json != null && json.isObject() && (json.has("@context") || json.has("@graph") || json.has("@type"));
    }

    @Override
    public List<ArticleDraft> read(Document document, Arrival arrival) throws UnreadableArticleException {
        JsonNode json = document.json();
        return json == null ? List.of() : articles(json);
    }

    /** The articles anywhere in a JSON-LD value. */
    static List<ArticleDraft> articles(JsonNode json) throws UnreadableArticleException {
        Map<String, JsonNode> byId = new HashMap<>();
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(json);
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                // A node with nothing but its id only points to the one that has the rest.
                if (node.path("@id").isTextual() && node.size() > 1) {
                    byId.putIfAbsent(node.path("@id").textValue(), node);
                }
                if (isArticle(node)) {
                    found.add(node);
                    continue;
                }
            }
            node.forEach(open::add);
        }
        List<ArticleDraft> drafts = new ArrayList<>();
        for (JsonNode article : found) {
            drafts.add(draft(article, byId));
        }
        return drafts;
    }

    private static boolean isArticle(JsonNode node) {
        return types(node).stream().anyMatch(TYPES::contains)
                && (node.has("headline") || node.has("articleBody") || node.has("name") || node.has("liveBlogUpdate"));
    }

    private static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        for (JsonNode item : type.isArray() ? type : List.of(type)) {
            String name = item.asText("");
            types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
                    .toLowerCase(Locale.ROOT));
        }
        return types;
    }

    private static ArticleDraft draft(JsonNode node, Map<String, JsonNode> byId) throws UnreadableArticleException {
        ArticleDraft draft = new ArticleDraft();
        String id = first(node.path("@id"));
        draft.id = id == null || id.startsWith("#") || id.startsWith("_:") ? null : id;
        draft.url = url(node, id);
        draft.headline = HtmlText.plain(node.has("headline") ? first(node.path("headline")) : first(node.path("name")));
        draft.body = HtmlText.plain(body(node));
        draft.publishedAt = date(node, "datePublished");
        draft.updatedAt = date(node, "dateModified");
        draft.language = language(node.path("inLanguage"));
        draft.genre = genre(node);
        draft.status = status(first(node.path("creativeWorkStatus")));
        draft.byline = String.join(", ", all(resolve(node.path("author"), byId)));
        draft.basedOn.addAll(addresses(node.path("isBasedOn")));
        draft.correction = first(node.path("correction"));
        JsonNode version = node.path("version");
        draft.version = version.isIntegralNumber() && version.canConvertToLong() ? version.longValue() : null;
        publisher(node, byId, draft);
        return draft;
    }

    private static void publisher(JsonNode node, Map<String, JsonNode> byId, ArticleDraft draft) {
        for (String name : List.of("publisher", "sourceOrganization", "provider", "isPartOf")) {
            JsonNode publisher = resolve(node.path(name), byId);
            if (publisher.isArray()) {
                publisher = resolve(publisher.path(0), byId);
            }
            String title = publisher.isObject() ? first(publisher.path("name")) : first(publisher);
            if (title != null) {
                draft.outletName = title;
                String home = first(publisher.path("url"));
                draft.outletDomain = home != null && Domains.isWeb(home) ? home : null;
                return;
            }
        }
    }

    private static JsonNode resolve(JsonNode value, Map<String, JsonNode> byId) {
        JsonNode target = value.isObject() && value.size() == 1
                ? byId.get(value.path("@id").asText(""))
                : null;
        return target == null ? value : target;
    }

    private static @Nullable String url(JsonNode node, @Nullable String id) {
        for (String name : List.of("url", "mainEntityOfPage")) {
            JsonNode value = node.path(name);
            String address = value.isObject()
                    ? value.path("@id").asText(value.path("url").asText(""))
                    : first(value);
            if (address != null && Domains.isWeb(address)) {
                return address;
            }
        }
        return id != null && Domains.isWeb(id) ? id : null;
    }

    private static @Nullable String body(JsonNode node) {
        for (String name : List.of("articleBody", "text")) {
            List<String> parts = all(node.path(name));
            if (!parts.isEmpty()) {
                return String.join("\n\n", parts);
            }
        }
        List<String> updates = new ArrayList<>();
        for (JsonNode update : node.path("liveBlogUpdate")) {
            updates.addAll(all(update.path("articleBody")));
        }
        return updates.isEmpty() ? first(node.path("description")) : String.join("\n\n", updates);
    }

    private static @Nullable Instant date(JsonNode node, String name) throws UnreadableArticleException {
        JsonNode value = node.path(name);
        if (value.isIntegralNumber()) {
            return new JsonFields(node, "").date(name);
        }
        String text = first(value);
        if (text == null || text.isBlank()) {
            return null;
        }
        return Dates.parse(text)
                .orElseThrow(() -> new UnreadableArticleException(
                        UnreadableArticleException.Reason.BAD_DATE,
                        name + " is no date: '" + text + "'; write it like 2024-05-03T12:00:00Z"));
    }

    private static @Nullable String language(JsonNode value) {
        String code = first(value.path("alternateName"));
        return code != null ? code : first(value);
    }

    private static org.counterclaim.model.@Nullable Genre genre(JsonNode node) {
        List<String> names = new ArrayList<>(types(node));
        names.addAll(all(node.path("genre")));
        names.addAll(all(node.path("articleSection")));
        return Genres.named(names);
    }

    /** Its vocabulary is open: only what takes an article back, or holds it, counts. */
    private static @Nullable String status(@Nullable String status) {
        if (status == null) {
            return null;
        }
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "canceled", "cancelled", "retracted", "withdrawn", "withheld" -> status;
            default -> null;
        };
    }

    private static List<String> addresses(JsonNode value) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            String address = item.isObject()
                    ? item.path("url")
                            .asText(item.path("@id").asText(item.path("name").asText("")))
                    : item.asText("");
            if (!address.isBlank()) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private static @Nullable String first(JsonNode value) {
        List<String> all = all(value);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The texts of a value, whatever it is wrapped in. */
    private static List<String> all(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isTextual() || value.isNumber()) {
            texts.add(value.asText());
        } else if (value.isArray()) {
            value.forEach(item -> texts.addAll(all(item)));
        } else if (value.isObject()) {
            for (String name : List.of("@value", "text", "name", "headline", "url", "@id")) {
                if (value.path(name).isTextual()) {
                    texts.add(value.path(name).textValue());
                    break;
                }
            }
        }
        return texts;
    }
}
